import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { ShiftView } from '#server/support/schema.ts'
import { byDay, spanInWords } from './duty-words.ts'

type Props = { shifts: ShiftView[]; now: Date; onChanged: () => unknown }

const Shift = ({ shift, onChanged }: { shift: ShiftView; onChanged: () => unknown }) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [trouble, setTrouble] = useState<string | null>(null)
  const leave = async () => {
    try {
      await client.support.leaveShift.mutate({ shiftId: shift.id })
      toast.say('It is off the list. Thank you for saying so.')
      await onChanged()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
  }
  return (
    <Card as="li" className="py-3.5 desk:py-3.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p>
          <span className="font-semibold">{shift.you ? `${shift.name} (you)` : shift.name}</span>
          <br />
          {spanInWords(shift)}
        </p>
        {shift.mayLeave && (
          <Button look="ghost" onClick={leave}>
            Take it off
            <span className="sr-only">
              , {shift.name}, {spanInWords(shift)}
            </span>
          </Button>
        )}
      </div>
      {trouble && <FieldError>{trouble}</FieldError>}
    </Card>
  )
}

export const ShiftList = ({ shifts, now, onChanged }: Props) =>
  shifts.length === 0 ? (
    <p className="text-ink-soft">Nobody has taken a shift yet.</p>
  ) : (
    <div className="grid gap-6">
      {byDay(shifts, now).map(([day, list]) => (
        <section key={day} aria-label={day}>
          <h3 className="mb-2 font-semibold text-ink-soft">{day}</h3>
          <ul className="grid gap-3">
            {list.map((shift) => (
              <Shift key={shift.id} shift={shift} onChanged={onChanged} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
