'use client'

import { browserSupportsWebAuthn, browserSupportsWebAuthnAutofill } from '@simplewebauthn/browser'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { signInByKey } from './sign-in-by-key.ts'

const never = () => () => undefined

/** The other way in. The browser also offers it by itself where the address is typed. */
export const PasskeyButton = ({ next }: { next: string }) => {
  const client = useTRPCClient()
  const able = useSyncExternalStore(never, browserSupportsWebAuthn, () => false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const enter = useCallback(
    async (quietly: boolean) => {
      const said = await signInByKey(client, quietly)
      if (said === null) return location.assign(next)
      if (said) setTrouble(said)
      else if (!quietly) setTrouble('Your device stopped. You can try again, or ask for a link.')
    },
    [client, next],
  )
  useEffect(() => {
    void browserSupportsWebAuthnAutofill().then((offers) => (offers ? enter(true) : undefined))
  }, [enter])
  if (!able) return null
  const ask = async () => {
    setBusy(true)
    setTrouble(null)
    await enter(false)
    setBusy(false)
  }
  return (
    <div className="mt-6 border-t border-line pt-6">
      <Button look="quiet" wide busy={busy} onClick={ask}>
        {busy ? 'Your device asks…' : 'Use a passkey'}
      </Button>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </div>
  )
}
