'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { type CircleView, circleLimits } from '#server/circles/schema.ts'
import { draftOf, fieldsOf, slugOf } from './circle-draft.ts'
import { DoorFields } from './door-fields.tsx'
import { GuidelineFields } from './guideline-fields.tsx'

export const CircleForm = ({ circle }: { circle: CircleView | null }) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [draft, setDraft] = useState(() => draftOf(circle))
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setTrouble(null)
    try {
      const fields = fieldsOf(draft)
      if (circle) await client.circles.update.mutate({ circleId: circle.id, ...fields })
      else await client.circles.create.mutate({ slug: draft.slug || slugOf(draft.name), ...fields })
      toast.say(circle ? 'Saved.' : 'The circle is open.')
      router.push('/admin')
      router.refresh()
    } catch (error) {
      setTrouble(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <Form onSubmit={save} className="grid gap-6">
      <TextField
        label="Name"
        maxLength={circleLimits.name}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      {!circle && (
        <TextField
          label="Address"
          hint="The last part of its link. Small letters, numbers and dashes; it stays as it is."
          value={draft.slug || slugOf(draft.name)}
          onChange={(event) => change({ slug: event.target.value })}
        />
      )}
      <TextField
        label="Who it is for"
        hint="One line, as you would say it to a friend."
        maxLength={circleLimits.forWhom}
        value={draft.forWhom}
        onChange={(event) => change({ forWhom: event.target.value })}
      />
      <TextArea
        label="What it is like in there"
        maxLength={circleLimits.about}
        value={draft.about}
        onChange={(event) => change({ about: event.target.value })}
      />
      <DoorFields draft={draft} change={change} />
      <GuidelineFields draft={draft} change={change} />
      {trouble && <FieldError>{trouble}</FieldError>}
      <div>
        <Button type="submit" busy={busy}>
          {busy ? 'Saving…' : circle ? 'Save' : 'Open the circle'}
        </Button>
      </div>
    </Form>
  )
}
