import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Note } from '#app/_ui/note.tsx'

/** Whether the words are still those that the moderator began to decide about. */
export const useSameWords = (revisionId: string) => {
  const [seen, setSeen] = useState(revisionId)
  return { same: seen === revisionId, read: () => setSeen(revisionId) }
}

/** The author changed the words meanwhile: nobody decides about what they have not read. */
export const ReadAgain = ({ onRead }: { onRead: () => void }) => (
  <Note tone="wait" title="Its author has changed the words">
    <p>Please read them above once more. What you have written here is kept.</p>
    <p className="mt-3">
      <Button look="quiet" onClick={onRead}>
        I have read them
      </Button>
    </p>
  </Note>
)
