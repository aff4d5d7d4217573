import { Note } from '#app/_ui/note.tsx'

/** Told to everybody alike, and read out when it comes: nothing about whom or which words. */
export const CalmNote = ({ calm }: { calm: boolean }) => (
  <div role="status" className={calm ? 'mb-5' : undefined}>
    {calm && (
      <Note title="Moderators are with this conversation">
        You can go on reading and writing. There is nothing you have to do.
      </Note>
    )}
  </div>
)
