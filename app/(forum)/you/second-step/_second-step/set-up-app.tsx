'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CodeForm } from '#app/_features/proofs/code-form.tsx'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import type { AppToSetUp } from '#server/proofs/schema.ts'
import { AppKey } from './app-key.tsx'
import { Codes } from './codes.tsx'

/** Three small steps: a picture for the app, a code from it, and the codes for a day without the phone. */
export const SetUpApp = ({ next }: { next: string | null }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const [app, setApp] = useState<AppToSetUp | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const begin = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      setApp(await client.proofs.beginApp.mutate())
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  const done = () => (next ? location.assign(next) : router.refresh())
  if (codes) return <Codes codes={codes} onKept={done} />
  if (!app)
    return (
      <>
        <p className="mb-4 text-ink-soft">
          Any app for such codes will do: the one of your password manager, or a small one from your phone’s
          store. It works without a network, and it tells nobody where you are.
        </p>
        <Button busy={busy} onClick={begin}>
          Set up an app
        </Button>
        <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      </>
    )
  return (
    <div className="grid gap-6">
      <AppKey app={app} />
      <CodeForm
        label="The six digits that it shows now"
        submit="That’s it"
        send={async (code) => setCodes((await client.proofs.confirmApp.mutate({ code })).codes)}
        onShown={() => undefined}
        onNotNow={() => setApp(null)}
      />
    </div>
  )
}
