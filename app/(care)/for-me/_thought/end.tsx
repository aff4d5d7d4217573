import { Button } from '#app/_ui/button.tsx'
import { HandOver } from '../_hand-over/hand-over.tsx'
import { forPost, type Thought } from './thought.ts'

type EndProps = { body: Thought; onDone: () => void; onBack: (() => void) | null }

/** Quiet: what somebody found for themselves, and nothing to do. */
export const End = ({ body, onDone, onBack }: EndProps) => (
  <div>
    {body.kinder ? (
      <p dir="auto" className="font-serif text-2xl break-words whitespace-pre-wrap">
        {body.kinder}
      </p>
    ) : (
      <p className="font-serif text-2xl">You looked at it. That takes courage at this hour.</p>
    )}
    {body.step && (
      <p className="mt-5">
        And one small step: <strong dir="auto">{body.step}</strong>
      </p>
    )}
    <p className="mt-5 text-ink-soft">It is kept for you alone. You can close this now.</p>
    <div className="mt-7 flex flex-wrap gap-3">
      <Button look="primary" onClick={onDone}>
        Done for now
      </Button>
      {forPost(body) && (
        <HandOver
          name="Turn it into a post"
          intent="vent"
          words={forPost(body)}
          stays="Everything else stays here: what set it off, your answers, what you would tell a friend, and your step."
        />
      )}
      {onBack && (
        <Button look="ghost" onClick={onBack}>
          Back
        </Button>
      )}
    </div>
  </div>
)
