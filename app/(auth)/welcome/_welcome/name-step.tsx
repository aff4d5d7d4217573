'use client'

import { type FormEvent, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { chooseNameInput, nameLimits } from '#server/members/schema.ts'
import { useStep } from './use-step.ts'

export const NameStep = ({ current, next }: { current: string | null; next: string }) => {
  const client = useTRPCClient()
  const { goOn, busy, trouble, setTrouble } = useStep(next)
  const [name, setName] = useState(current ?? '')
  const choose = async (event: FormEvent) => {
    event.preventDefault()
    const { error } = chooseNameInput.safeParse({ displayName: name })
    if (error) return setTrouble(error.issues[0]?.message ?? null)
    await goOn(() => client.members.chooseName.mutate({ displayName: name }), 'rules')
  }
  return (
    <Form onSubmit={choose} className="grid gap-5">
      <TextField
        label="Your name here"
        hint="Others see it beside what you write. You can change it whenever you like."
        name="displayName"
        autoComplete="off"
        maxLength={nameLimits.max}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={trouble}
      />
      <Button type="submit" wide busy={busy}>
        Go on
      </Button>
      <Button look="ghost" wide busy={busy} onClick={() => goOn(async () => undefined, 'rules')}>
        Not now, just give me a name
      </Button>
    </Form>
  )
}
