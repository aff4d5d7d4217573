'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { displayNameField, nameLimits } from '#server/members/schema.ts'

type Props = { current: string; name: string }

/** The name under what a moderator or a host writes to members. A person signs, and may keep their own name apart. */
export const SignatureForm = ({ current, name }: Props) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [signsAs, setSignsAs] = useState(current)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const wanted = signsAs.trim() === '' ? null : signsAs
    const { error } = displayNameField.nullable().safeParse(wanted)
    setTrouble(error?.issues[0]?.message ?? null)
    if (error) return
    setBusy(true)
    try {
      await client.members.updateSettings.mutate({ signsAs: wanted })
      toast.say(wanted ? 'Saved. That is how you sign from now on.' : `Saved. You sign as ${name}.`)
      router.refresh()
    } catch (refused) {
      setTrouble(reasonOf(refused))
    }
    setBusy(false)
  }
  return (
    <Form onSubmit={save} className="grid gap-4">
      <TextField
        label="The name under what you decide"
        hint={`Members read it under your notes to them. Left empty, you sign as ${name}.`}
        autoComplete="off"
        maxLength={nameLimits.max}
        value={signsAs}
        onChange={(event) => setSignsAs(event.target.value)}
        error={trouble}
      />
      {signsAs !== current && (
        <div>
          <Button type="submit" look="quiet" busy={busy}>
            {busy ? 'Saving…' : 'Save how you sign'}
          </Button>
        </div>
      )}
    </Form>
  )
}
