'use client'

import { dayOf, daysAfter, today } from '../_store/days.ts'
import { useEntries } from '../_store/use-entries.ts'
import { CareLink } from '../_way/care-link.tsx'

/** A thought that was left on the way, for some days. After that it waits without a word. */
export const GoOn = () => {
  const since = daysAfter(today(), -3)
  const left = useEntries('thought').find(({ body }) => !body.done && dayOf(new Date(body.at)) >= since)
  if (!left) return null
  return (
    <p className="rounded-soft bg-sunken px-4 py-3">
      A thought of yours is half looked at.{' '}
      <CareLink to="thought" className="inline-block py-2 text-ember underline underline-offset-4">
        Go on where you were
      </CareLink>
    </p>
  )
}
