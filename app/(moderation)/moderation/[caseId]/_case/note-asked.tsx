import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'

type Props = { words: string[]; busy: boolean; onSend: () => unknown }

/** The engine read the moderator's own note and asks once. Changing the note or sending it anyway are both fine. */
export const NoteAsked = ({ words, busy, onSend }: Props) => (
  <Note tone="care" title="One more look at your note?">
    {words.length > 0 && <p>“{words.join('” and “')}” could feel like a verdict to a tired parent.</p>}
    <p className="mt-2">You can change it above, or send it as it is. That you did is kept in the log.</p>
    <p className="mt-3">
      <Button look="quiet" busy={busy} onClick={onSend}>
        Send it as it is
      </Button>
    </p>
  </Note>
)
