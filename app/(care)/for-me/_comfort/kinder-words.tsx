'use client'

import { useEntries } from '../_store/use-entries.ts'

const few = 4

/** What somebody found to say to themselves. */
export const KinderWords = () => {
  const found = useEntries('thought').filter(({ body }) => body.kinder.trim())
  if (found.length === 0) return null
  return (
    <ul aria-label="Your own kinder words" className="grid gap-4">
      {found.slice(0, few).map(({ id, body }) => (
        <li
          key={id}
          dir="auto"
          className="rounded-card bg-ember-soft px-5 py-4 font-serif text-lg break-words whitespace-pre-wrap"
        >
          {body.kinder}
        </li>
      ))}
    </ul>
  )
}
