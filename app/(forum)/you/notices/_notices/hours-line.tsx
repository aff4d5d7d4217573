'use client'

import { useId } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { controlClass } from '#app/_ui/field.tsx'
import { Tick } from '#app/_ui/tick.tsx'
import { dayName, type HoursOfDays } from './window-groups.ts'

type ClockProps = { label: string; value: string; onChange: (value: string) => void }

const Clock = ({ label, value, onChange }: ClockProps) => {
  const id = useId()
  return (
    <div className="min-w-32 flex-1">
      <label htmlFor={id} className="block text-sm text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        type="time"
        required
        className={controlClass}
        value={value}
        onChange={(event) => event.target.value && onChange(event.target.value)}
      />
    </div>
  )
}

type Props = {
  number: number
  line: HoursOfDays
  onChange: (line: HoursOfDays) => void
  onRemove: () => void
}

/** From when to when, and on which days it begins. */
export const HoursLine = ({ number, line, onChange, onRemove }: Props) => {
  const turn = (day: number, on: boolean) =>
    onChange({ ...line, days: on ? [...line.days, day].sort() : line.days.filter((one) => one !== day) })
  return (
    <fieldset className="rounded-card border border-line bg-surface px-4 py-4">
      <legend className="sr-only">Quiet hours {number}</legend>
      <div className="flex flex-wrap gap-3">
        <Clock label="From" value={line.from} onChange={(from) => onChange({ ...line, from })} />
        <Clock label="Until" value={line.to} onChange={(to) => onChange({ ...line, to })} />
      </div>
      <p className="mt-3 mb-2 text-sm text-ink-soft">
        {line.to <= line.from ? 'Beginning on these evenings, until the next morning:' : 'On these days:'}
      </p>
      <div className="flex flex-wrap gap-2">
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <Tick
            key={day}
            label={dayName(day)}
            checked={line.days.includes(day)}
            onTurn={(on) => turn(day, on)}
          />
        ))}
      </div>
      <div className="mt-3">
        <Button look="ghost" onClick={onRemove} aria-label={`Remove quiet hours ${number}`}>
          Remove
        </Button>
      </div>
    </fieldset>
  )
}
