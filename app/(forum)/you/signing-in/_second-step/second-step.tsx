import { ButtonLink } from '#app/_ui/button-link.tsx'
import type { SecondStepView } from '#server/proofs/schema.ts'

const inWords = ({ app, passkeys, codesLeft, required }: SecondStepView) => {
  if (app || passkeys > 0) {
    const what = app ? 'Your app makes codes for it.' : 'Your passkey is one.'
    return `${what} ${codesLeft === 0 ? 'You have no recovery codes yet: they help when your phone is away.' : ''}`
  }
  return required
    ? 'Those who look after others here have one beside the link by mail. You have none yet.'
    : 'For those who look after others here: then a stranger in your mailbox opens nothing. You have none yet.'
}

export const SecondStep = ({ step }: { step: SecondStepView }) => (
  <>
    <p className="mb-4 text-ink-soft">{inWords(step)}</p>
    <ButtonLink look="quiet" href="/you/second-step">
      {step.app || step.passkeys > 0 ? 'App and recovery codes' : 'Set one up'}
    </ButtonLink>
  </>
)
