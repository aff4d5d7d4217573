import { Note } from '#app/_ui/note.tsx'
import { PauseButton } from './pause-button.tsx'

/** Says on the way that nothing is being sent, so that nobody waits for a word that cannot come. */
export const PauseNote = () => (
  <Note title="You are on a pause">
    <p className="mb-3">Nothing is sent to you. It stays like this for as long as you like.</p>
    <PauseButton paused />
  </Note>
)
