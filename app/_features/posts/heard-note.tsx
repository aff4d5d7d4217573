'use client'

import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'

type Props = { busy: boolean; onRephrase: () => void; onPost: () => void; onNotNow: () => void }

/** Once for a draft: they asked to be heard, and this reads like advice. Nobody is told that it was shown. */
export const HeardNote = ({ busy, onRephrase, onPost, onNotNow }: Props) => (
  <div role="status">
    <Note title="They asked just to be heard">
      <p>This reads a little like advice. Being with them may be all they need tonight.</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="quiet" onClick={onRephrase}>
          Rephrase
        </Button>
        <Button look="ghost" busy={busy} onClick={onPost}>
          Post as it is
        </Button>
        <Button look="ghost" onClick={onNotNow}>
          Not now
        </Button>
      </div>
    </Note>
  </div>
)
