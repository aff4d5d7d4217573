'use client'

import { useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { type ContactView, supportLimits } from '#server/support/schema.ts'
import { useAct } from './use-support.ts'

type Props = { contact: ContactView; refresh: () => Promise<unknown> }

/** The second person signs or says no; then whoever called writes down what came of it. */
export const ContactAnswer = ({ contact: { id: contactId, state, mayAnswer }, refresh }: Props) => {
  const client = useTRPCClient()
  const { busy, trouble, act } = useAct(refresh)
  const [outcome, setOutcome] = useState('')
  const answer = (sign: boolean) => act(() => client.support.answerContact.mutate({ contactId, sign }))
  return (
    <div className="mt-3 grid gap-3">
      {mayAnswer && (
        <div className="flex flex-wrap gap-3">
          <Button look="quiet" busy={busy} onClick={() => answer(true)}>
            I have read it and sign
          </Button>
          <Button look="ghost" busy={busy} onClick={() => answer(false)}>
            I would not call
          </Button>
        </div>
      )}
      {state === 'signed' && (
        <>
          <TextArea
            label="What came of it"
            rows={2}
            maxLength={supportLimits.concern}
            value={outcome}
            onChange={(event) => setOutcome(event.target.value)}
          />
          <div>
            <Button
              look="quiet"
              busy={busy}
              onClick={() => act(() => client.support.finishContact.mutate({ contactId, outcome }))}
            >
              The call was made
            </Button>
          </div>
        </>
      )}
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
    </div>
  )
}
