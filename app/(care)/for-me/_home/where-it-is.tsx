'use client'

import { useCare } from '../_store/care.tsx'
import { CareLink } from '../_way/care-link.tsx'

const words = ({ unsent, lasts, trouble }: ReturnType<typeof useCare>['state']) => {
  if (unsent === 0) return 'What you keep here is safe with your account, and on this device.'
  if (trouble === 'refused')
    return 'What you keep is on this device. It could not go to your account just now; we keep trying.'
  if (trouble === 'offline')
    return lasts
      ? 'What you keep is on this device. It goes to your account as soon as there is a network.'
      : 'There is no network, and this window keeps nothing when it is closed. Please leave it open until you are online.'
  return 'On its way to your account…'
}

/** Where the words are just now, and the way to take them along or away. */
export const WhereItIs = () => {
  const { state } = useCare()
  return (
    <div className="mt-10 border-t border-line pt-4 text-sm text-ink-soft">
      <p role="status">{words(state)}</p>
      <CareLink to="kept" className="inline-block py-3 text-ember underline underline-offset-4">
        Take it with you, or delete it
      </CareLink>
    </div>
  )
}
