'use client'

import { useState, useSyncExternalStore } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { controlClass, FieldFrame } from '#app/_ui/field.tsx'
import { useSave } from '../../_you/use-save.ts'

const never = () => () => undefined
const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const spoken = (zone: string) => zone.replaceAll('_', ' ')

type Props = { timeZone: string | null; zones: string[] }

/** Quiet hours, prompts and letters go by this clock, also while the phone is in another country. */
export const TimeZoneField = ({ timeZone, zones }: Props) => {
  const client = useTRPCClient()
  const { save, busy } = useSave()
  const [chosen, setChosen] = useState(timeZone)
  const here = useSyncExternalStore(never, hereZone, () => null)
  const choose = async (next: string) => {
    setChosen(next)
    const work = () => client.members.updateSettings.mutate({ timeZone: next })
    if (!(await save(work, 'Saved. That is your clock from now on.'))) setChosen(chosen)
  }
  const known = chosen && !zones.includes(chosen) ? [chosen, ...zones] : zones
  return (
    <div className="grid gap-4">
      <FieldFrame
        id="time-zone"
        label="Your time zone"
        hint="Quiet hours and letters to yourself go by it. Other members never see it."
      >
        <select
          id="time-zone"
          aria-describedby="time-zone-hint"
          className={controlClass}
          value={chosen ?? ''}
          onChange={(event) => void choose(event.target.value)}
        >
          {chosen === null && <option value="">Not said yet, so we go by UTC</option>}
          {known.map((zone) => (
            <option key={zone} value={zone}>
              {spoken(zone)}
            </option>
          ))}
        </select>
      </FieldFrame>
      {here && here !== chosen && (
        <p>
          This device says {spoken(here)}.{' '}
          <Button look="quiet" busy={busy} onClick={() => choose(here)}>
            Use that
          </Button>
        </p>
      )}
    </div>
  )
}
