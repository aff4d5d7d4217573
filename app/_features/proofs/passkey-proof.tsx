'use client'

import { startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'

const stopped = 'Your device stopped, or took too long. You can try again.'

export const PasskeyProof = ({ onShown }: { onShown: () => void }) => {
  const client = useTRPCClient()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const show = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      const optionsJSON = await client.proofs.askPasskey.mutate()
      const given = await startAuthentication({ optionsJSON }).catch(() => null)
      if (given) {
        await client.proofs.byPasskey.mutate({ response: { ...given, clientExtensionResults: {} } })
        onShown()
      } else setTrouble(stopped)
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <div>
      <Button busy={busy} onClick={show}>
        {busy ? 'Your device asks…' : 'Use a passkey'}
      </Button>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </div>
  )
}
