'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'

type Props = { decisionId: string; redress: string; onAsked: () => unknown }

/** One tap. No form, nothing to prove. */
export const AskAgain = ({ decisionId, redress, onAsked }: Props) => {
  const client = useTRPCClient()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = async () => {
    setBusy(true)
    setTrouble(null)
    try {
      await client.appeals.ask.mutate({ decisionId })
      await onAsked()
    } catch (error) {
      setTrouble(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <>
      <p className="mb-4">{redress}</p>
      <Button look="quiet" busy={busy} onClick={ask}>
        {busy ? 'One moment…' : 'Ask somebody else to look again'}
      </Button>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </>
  )
}
