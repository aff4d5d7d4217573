'use client'

import { useId, useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { controlClass } from '#app/_ui/field.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { isRegion, type Region, regions } from '#server/resources/limits.ts'

/** Saved as it is chosen; "rather not say" leaves it to the browser's language. */
export const RegionField = ({ region }: { region: Region | null }) => {
  const id = useId()
  const client = useTRPCClient()
  const toast = useToast()
  const [chosen, setChosen] = useState<Region | null>(region)
  const choose = async (value: string) => {
    const next = isRegion(value) ? value : null
    setChosen(next)
    try {
      await client.members.updateSettings.mutate({ region: next })
      toast.say('Saved. Get support now begins with places near you.')
    } catch (error) {
      setChosen(chosen)
      toast.say(reasonOf(error))
    }
  }
  return (
    <>
      <label htmlFor={id} className="block font-semibold">
        Where you are
      </label>
      <p className="mb-2 text-sm text-ink-soft">So that Get support shows numbers you can call.</p>
      <select
        id={id}
        className={controlClass}
        value={chosen ?? ''}
        onChange={(event) => void choose(event.target.value)}
      >
        <option value="">I would rather not say</option>
        {Object.entries(regions).map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </>
  )
}
