'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { DoOrNot } from '#app/_ui/do-or-not.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { ProposeBridgeInput } from '#server/bridges/schema.ts'
import { BridgeFields, type Circle } from './bridge-fields.tsx'
import { Sides } from './sides.tsx'

type Props = { home: Circle; others: Circle[]; timeZone: string | null }

const blank = ({ home, others, timeZone }: Props): ProposeBridgeInput => ({
  homeId: home.id,
  otherId: others[0]?.id ?? '',
  title: '',
  homePrompt: '',
  otherPrompt: '',
  intent: 'vent',
  wish: 'me_too_welcome',
  day: 1,
  time: '20:00',
  timeZone: timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
})

export const ProposeBridge = (props: Props) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [fields, setFields] = useState<ProposeBridgeInput | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  if (!fields) return <Button onClick={() => setFields(blank(props))}>Propose a bridge</Button>
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setTrouble(null)
    try {
      await client.bridges.propose.mutate(fields)
      toast.say('Proposed. It begins when one of their hosts accepts.')
      setFields(null)
      router.refresh()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  const { homePrompt, otherPrompt } = fields
  const other = props.others.find(({ id }) => id === fields.otherId)?.name ?? ''
  return (
    <Form onSubmit={send} className="grid gap-5">
      <BridgeFields
        fields={fields}
        set={(change) => setFields({ ...fields, ...change })}
        home={props.home}
        others={props.others}
      />
      <div>
        <p className="font-semibold">As both circles will see it</p>
        <Sides home={props.home.name} other={other} homePrompt={homePrompt} otherPrompt={otherPrompt} />
      </div>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <DoOrNot busy={busy} onNotNow={() => setFields(null)}>
        {busy ? 'Sending…' : 'Propose it'}
      </DoOrNot>
    </Form>
  )
}
