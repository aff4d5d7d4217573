'use client'

import { type FormEvent, type ReactNode, useState } from 'react'
import { reasonOf } from '#app/_trpc/client.tsx'
import { DoOrNot } from '#app/_ui/do-or-not.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import type { PromptFields as Fields } from '#server/prompts/schema.ts'
import { Preview } from './preview.tsx'
import { PromptFields } from './prompt-fields.tsx'

type Props = {
  start: Fields
  save: (fields: Fields) => Promise<unknown>
  onDone: () => void
  label: string
  /** Above the fields: the shelf, while a new one is written. */
  above?: (take: (words: Partial<Fields>) => void) => ReactNode
}

/** Write, see it as the circle will, keep it. */
export const PromptForm = ({ start, save, onDone, label, above }: Props) => {
  const [fields, setFields] = useState(start)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (change: Partial<Fields>) => setFields((before) => ({ ...before, ...change }))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    try {
      await save(fields)
      onDone()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return (
    <>
      {above?.(set)}
      <Form onSubmit={send} className="grid gap-5">
        <PromptFields fields={fields} set={set} />
        <Preview fields={fields} />
        <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
        <DoOrNot busy={busy} onNotNow={onDone}>
          {busy ? 'Saving…' : label}
        </DoOrNot>
      </Form>
    </>
  )
}
