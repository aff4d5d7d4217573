import { type FormEvent, useId, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { controlClass, FieldError } from '#app/_ui/field.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { DutyView } from '#server/support/schema.ts'
import { localValue } from './duty-words.ts'

type Props = { team: DutyView['team']; onChanged: () => unknown }

/** The next full hour, and four hours later: a beginning to change. */
const inHours = (hours: number) => {
  const date = new Date()
  date.setHours(date.getHours() + hours, 0, 0, 0)
  return localValue(date)
}

const Who = ({ team, value, onChoose }: Props & { value: string; onChoose: (id: string) => void }) => {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        Who
      </label>
      <select
        id={id}
        className={`${controlClass} mt-2`}
        value={value}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Please choose</option>
        {team.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  )
}

const usePlan = ({ team, onChanged }: Props) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [memberId, setMemberId] = useState('')
  const [from, setFrom] = useState(() => inHours(1))
  const [to, setTo] = useState(() => inHours(5))
  const [trouble, setTrouble] = useState<string | null>(null)
  const plan = async (event: FormEvent) => {
    event.preventDefault()
    const span = { startsAt: new Date(from), endsAt: new Date(to) }
    if (team.length > 0 && !memberId) return setTrouble('Please choose who.')
    if (Number.isNaN(+span.startsAt) || Number.isNaN(+span.endsAt))
      return setTrouble('Please say from when to when.')
    setTrouble(null)
    try {
      if (memberId) await client.support.planShift.mutate({ ...span, memberId })
      else await client.support.takeShift.mutate(span)
      toast.say('It is on the list. Thank you.')
      await onChanged()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
  }
  return { memberId, setMemberId, from, setFrom, to, setTo, trouble, plan }
}

/** Puts a shift on the list: one's own, or as a lead anybody's of the care team. Times are local. */
export const ShiftForm = (props: Props) => {
  const { memberId, setMemberId, from, setFrom, to, setTo, trouble, plan } = usePlan(props)
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone.replaceAll('_', ' ')
  return (
    <Form onSubmit={plan} className="grid gap-5">
      {props.team.length > 0 && <Who {...props} value={memberId} onChoose={setMemberId} />}
      <div className="grid gap-5 desk:grid-cols-2">
        <TextField
          label="From"
          type="datetime-local"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label="To"
          type="datetime-local"
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <p className="-mt-2 text-sm text-ink-soft">
        In your time ({zone}). Everybody sees it in theirs. Shifts may overlap.
      </p>
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      <div>
        <Button type="submit">Put it on the list</Button>
      </div>
    </Form>
  )
}
