'use client'

import { type FormEvent, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { Switch } from '#app/_ui/switch.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { levels } from '#server/support/policy.ts'
import { supportLimits } from '#server/support/schema.ts'
import { levelWords } from './level-words.ts'
import { type Part, useAct, useHeld } from './use-support.ts'

const options = levels.map((level) => ({ value: String(level), ...levelWords[level] }))

export const LevelForm = ({ view, data, refresh }: Part) => {
  const client = useTRPCClient()
  const lease = useHeld(view.id)
  const { busy, trouble, setTrouble, act } = useAct(refresh)
  const [level, setLevel] = useState<string | null>(data.level ? String(data.level) : null)
  const [child, setChild] = useState(data.childAtRisk)
  const [reason, setReason] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!level) return setTrouble('Please choose a level.')
    if (!reason.trim()) return setTrouble('Please say why, in a sentence.')
    const said = { level: Number(level), childAtRisk: child, reason, version: view.version }
    if (await act(async () => client.support.assess.mutate({ ...(await lease()), ...said }))) setReason('')
  }
  const choose = (next: string) => {
    setLevel(next)
    if (next !== '4') setChild(false)
  }
  return (
    <Form onSubmit={send} className="grid gap-5">
      <Choice
        legend="The level"
        legendHidden
        name="level"
        options={options}
        value={level}
        onChoose={choose}
      />
      <Switch
        label="A child may be in danger"
        hint="Then it is a fourth level, and you can hand it to the leads."
        checked={child}
        onChange={(event) => {
          setChild(event.target.checked)
          if (event.target.checked) setLevel('4')
        }}
      />
      <TextArea
        label="Why this level, in a sentence"
        hint="For the care team. It stays."
        rows={2}
        maxLength={supportLimits.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <div>
        <Button type="submit" look="quiet" busy={busy}>
          {busy ? 'One moment…' : 'Set the level'}
        </Button>
      </div>
    </Form>
  )
}
