'use client'

import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser'
import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { passkeyTrouble } from './passkey-trouble.ts'

const never = () => () => undefined

/** Asks the device for a passkey. Whoever closes its window has changed nothing. */
export const AddPasskey = ({ device }: { device: string }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const able = useSyncExternalStore(never, browserSupportsWebAuthn, () => true)
  const add = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      const optionsJSON = await client.passkeys.askToAdd.mutate()
      const made = await startRegistration({ optionsJSON })
      const response = { ...made, clientExtensionResults: {} }
      await client.passkeys.add.mutate({ name: device, response })
      toast.say('Added. Next time this device can let you in.')
      router.refresh()
    } catch (error) {
      setTrouble(passkeyTrouble(error) ?? reasonOf(error))
    }
    setBusy(false)
  }
  if (!able) return <p className="mt-4 text-ink-soft">This browser has no passkeys. A link by mail works.</p>
  return (
    <div className="mt-4">
      <Button look="quiet" busy={busy} onClick={add}>
        {busy ? 'Your device asks…' : 'Add a passkey on this device'}
      </Button>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </div>
  )
}
