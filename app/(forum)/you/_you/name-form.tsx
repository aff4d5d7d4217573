'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { displayNameField, nameLimits } from '#server/members/schema.ts'

export const NameForm = ({ current }: { current: string }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [name, setName] = useState(current)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const { error } = displayNameField.safeParse(name)
    setTrouble(error?.issues[0]?.message ?? null)
    if (error) return
    setBusy(true)
    try {
      await client.members.updateSettings.mutate({ displayName: name })
      toast.say('Saved. That is your name from now on.')
      router.refresh()
    } catch (refused) {
      setTrouble(reasonOf(refused))
    }
    setBusy(false)
  }
  return (
    <Form onSubmit={save} className="grid gap-4">
      <TextField
        label="Your name here"
        labelHidden
        autoComplete="off"
        maxLength={nameLimits.max}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={trouble}
      />
      {name !== current && (
        <div>
          <Button type="submit" look="quiet" busy={busy}>
            {busy ? 'Saving…' : 'Save the name'}
          </Button>
        </div>
      )}
    </Form>
  )
}
