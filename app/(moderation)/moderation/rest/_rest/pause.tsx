import { Button } from '#app/_ui/button.tsx'
import { useClock } from '#app/_ui/clock.tsx'
import { Note } from '#app/_ui/note.tsx'
import { pauses } from '#server/wellbeing/policy.ts'
import { pauseLeft } from './carried-words.ts'
import type { Mine } from './use-mine.ts'

const words = { 15: '15 minutes', 30: 'Half an hour', 60: 'An hour' } as const

/** A rest now: one tap, no reason, and back whenever they like. */
export const Pause = ({ mine: { mine, pause, endPause } }: { mine: Mine }) => {
  const { now } = useClock()
  const left = pauseLeft(mine.pausedUntil, now)
  if (left)
    return (
      <Note title={`You are resting ${left}`}>
        <p className="mb-3">
          Nothing new comes to you. What you have in your hands stays yours for a few minutes, then somebody
          else takes it.
        </p>
        <Button look="quiet" onClick={() => void endPause()}>
          I am back
        </Button>
      </Note>
    )
  return (
    <>
      <p className="mb-3 text-ink-soft">Nothing new comes to you for a while. Nobody is told.</p>
      <div className="flex flex-wrap gap-2.5">
        {pauses.map((minutes) => (
          <Button key={minutes} look="quiet" onClick={() => void pause(minutes)}>
            {words[minutes]}
          </Button>
        ))}
      </div>
    </>
  )
}
