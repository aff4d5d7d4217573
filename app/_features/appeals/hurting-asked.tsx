import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'

type Props = { words: string[]; busy: boolean; onSend: () => unknown }

/** The engine read the words and asks once. Changing them or sending them anyway are both fine. */
export const HurtingAsked = ({ words, busy, onSend }: Props) => (
  <Note tone="care" title="One more look at your words?">
    {words.length > 0 && <p>“{words.join('” and “')}” could hurt a tired parent.</p>}
    <p className="mt-2">You can change it above, or send it as it is.</p>
    <p className="mt-3">
      <Button look="quiet" busy={busy} onClick={onSend}>
        Send it as it is
      </Button>
    </p>
  </Note>
)
