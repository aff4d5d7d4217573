'use client'

import { useId } from 'react'
import { Choice } from '#app/_ui/choice.tsx'
import { controlClass } from '#app/_ui/field.tsx'
import type { SettingsView } from '#server/deliveries/schema.ts'
import { useChosen } from './use-chosen.ts'
import { clockOf, dayName } from './window-groups.ts'

const options = [
  { value: 'never', label: 'None' },
  { value: 'daily', label: 'Every day' },
  { value: 'weekly', label: 'Once a week' },
] as const

type PickProps = {
  label: string
  value: number
  values: number[]
  name: (value: number) => string
  onPick: (value: number) => void
}

const Pick = ({ label, value, values, name, onPick }: PickProps) => {
  const id = useId()
  return (
    <div className="min-w-32 flex-1">
      <label htmlFor={id} className="block text-sm text-ink-soft">
        {label}
      </label>
      <select
        id={id}
        className={controlClass}
        value={value}
        onChange={(event) => onPick(Number(event.target.value))}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {name(one)}
          </option>
        ))}
      </select>
    </div>
  )
}

/** One mail that says what waits, without a title or a number; none when nothing does. */
export const DigestForm = ({ settings }: { settings: SettingsView }) => {
  const { shown, choose } = useChosen(settings)
  const { digestEvery, digestHour, digestDay } = shown
  return (
    <>
      <Choice
        look="chips"
        legend="A mail that tells what waits"
        hint="Without titles or numbers. When nothing waits, none comes."
        name="digest"
        options={options}
        value={digestEvery}
        onChoose={(value) => void choose({ digestEvery: value })}
      />
      {digestEvery !== 'never' && (
        <div className="mt-4 flex flex-wrap gap-3">
          {digestEvery === 'weekly' && (
            <Pick
              label="On"
              value={digestDay}
              values={[1, 2, 3, 4, 5, 6, 7]}
              name={dayName}
              onPick={(value) => void choose({ digestDay: value })}
            />
          )}
          <Pick
            label="At"
            value={digestHour}
            values={[...Array(24).keys()]}
            name={(hour) => clockOf(hour * 60)}
            onPick={(value) => void choose({ digestHour: value })}
          />
        </div>
      )}
    </>
  )
}
