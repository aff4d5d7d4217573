'use client'

import { type FormEvent, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { DoOrNot } from '#app/_ui/do-or-not.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { supportLimits } from '#server/support/schema.ts'
import { type Part, useAct } from './use-support.ts'

/** Proposes a call. Only what the member said here already may be in it. */
export const ContactForm = ({ view: { id: caseId }, refresh }: Part) => {
  const client = useTRPCClient()
  const { busy, trouble, act } = useAct(refresh)
  const [open, setOpen] = useState(false)
  const [service, setService] = useState('')
  const [words, setWords] = useState('')
  if (!open)
    return (
      <div>
        <Button look="quiet" onClick={() => setOpen(true)}>
          Propose a call
        </Button>
      </div>
    )
  const send = (event: FormEvent) => {
    event.preventDefault()
    void act(() => client.support.proposeContact.mutate({ caseId, service, words }))
  }
  return (
    <Form onSubmit={send} className="grid gap-5">
      <TextField
        label="Whom to call"
        maxLength={supportLimits.service}
        value={service}
        onChange={(event) => setService(event.target.value)}
      />
      <TextArea
        label="What to tell them"
        hint="Only what they said here already. Never ask them for a name, an address or a place in order to call."
        rows={4}
        maxLength={supportLimits.words}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <DoOrNot look="quiet" busy={busy} onNotNow={() => setOpen(false)}>
        {busy ? 'One moment…' : 'Propose it'}
      </DoOrNot>
    </Form>
  )
}
