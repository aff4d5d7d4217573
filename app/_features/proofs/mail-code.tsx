'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { CodeForm } from './code-form.tsx'

/** A code by mail, typed here: the page with what they were doing stays open. */
export const MailCode = ({ onShown }: { onShown: () => void }) => {
  const client = useTRPCClient()
  const [sent, setSent] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      await client.proofs.askMail.mutate()
      setSent(true)
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <div className="grid gap-3">
      {sent && (
        <CodeForm
          label="The code from our mail"
          hint="It is on its way to the mailbox you sign in with, and good for a quarter of an hour."
          send={(code) => client.proofs.byMail.mutate({ code })}
          onShown={onShown}
        />
      )}
      {!sent && <p>A code goes to the mailbox you sign in with.</p>}
      <Button
        look={sent ? 'ghost' : 'primary'}
        className={sent ? '-ml-5 justify-self-start' : 'justify-self-start'}
        busy={busy}
        onClick={ask}
      >
        {sent ? 'Send another code' : 'Mail me a code'}
      </Button>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </div>
  )
}
