'use client'

import { Button } from '#app/_ui/button.tsx'
import { useKeysGuide } from './keys-root.tsx'

/** For those who work with the keyboard; of no use to a finger. */
export const KeysLink = () => {
  const { openGuide, singles } = useKeysGuide()
  return (
    <Button look="ghost" aria-keyshortcuts={singles ? 'Shift+?' : undefined} onClick={openGuide}>
      Keys
    </Button>
  )
}
