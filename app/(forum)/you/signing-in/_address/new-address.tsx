'use client'

import { type FormEvent, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { DoOrNot } from '#app/_ui/do-or-not.tsx'
import { Form } from '#app/_ui/form.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextField } from '#app/_ui/text-field.tsx'

const hint =
  'We mail a code there, to see that it is yours. You stay signed in, and all you wrote stays with you.'

type Props = { cutOff: boolean; onMailed: (to: string) => void; onNotNow: () => void }

export const NewAddress = ({ cutOff, onMailed, onNotNow }: Props) => {
  const client = useTRPCClient()
  const [email, setEmail] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setTrouble(null)
    try {
      const { ask, askCutOff } = client.addresses
      await (cutOff ? askCutOff : ask).mutate({ email })
      onMailed(email.trim())
    } catch (error) {
      setTrouble(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <Form onSubmit={send} className="grid gap-4">
      {cutOff && (
        <Note tone="wait" title="It takes three days">
          <p>
            Your old mailbox can’t tell us that it is you. Until the new address holds, every browser that is
            signed in as you can say no.
          </p>
        </Note>
      )}
      <TextField
        label="Your other mail address"
        hint={hint}
        error={trouble}
        type="email"
        autoComplete="email"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <DoOrNot busy={busy} onNotNow={onNotNow}>
        {busy ? 'Sending…' : 'Mail a code there'}
      </DoOrNot>
    </Form>
  )
}
