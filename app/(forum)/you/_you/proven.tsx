import { TimeAgo } from '#app/_ui/time.tsx'
import type { SessionView } from '#server/members/schema.ts'

const waysIn = {
  email: 'Signed in by mail',
  google: 'Signed in with Google',
  passkey: 'Signed in with a passkey',
}
const steps = { passkey: 'a passkey', app: 'your app', recovery: 'a recovery code' }

/** How one browser has shown that it is you. */
export const Proven = ({ session: { signedInBy, secondStep } }: { session: SessionView }) => {
  if (!signedInBy && !secondStep) return null
  // whoever came in by passkey has shown both at once
  const later = secondStep && !(signedInBy === 'passkey' && secondStep.by === 'passkey') ? secondStep : null
  return (
    <span className="block text-sm text-ink-soft">
      {signedInBy && waysIn[signedInBy]}
      {later && (
        <>
          {signedInBy ? ', second step by ' : 'Second step by '}
          {steps[later.by]} <TimeAgo date={later.at} />
        </>
      )}
    </span>
  )
}
