'use client'

import { Button } from '#app/_ui/button.tsx'
import { useChosen } from './bulk-root.tsx'

/** The quiet way in for those who neither press for long nor know the key. */
export const ChooseSeveral = () => {
  const chosen = useChosen()
  if (!chosen || chosen.choosing) return null
  return (
    <div className="-my-3">
      <Button look="ghost" className="-ml-5" onClick={chosen.begin}>
        Choose several
      </Button>
    </div>
  )
}
