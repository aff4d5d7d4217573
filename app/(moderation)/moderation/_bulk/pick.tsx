'use client'

import { useRef } from 'react'
import type { CaseCard } from '#server/cases/schema.ts'
import { useChosen } from './bulk-root.tsx'
import { oneByOne } from './one-by-one.ts'
import { usePress } from './use-press.ts'

/** On a card of the queue: choosing it for being decided with others. Care and appeals are never chosen. */
export const Pick = ({ card }: { card: CaseCard }) => (oneByOne(card) ? null : <PickOne card={card} />)

const PickOne = ({ card }: { card: CaseCard }) => {
  const chosen = useChosen()
  const place = useRef<HTMLSpanElement>(null)
  usePress(place, () => chosen?.toggle(card.id))
  return (
    <span ref={place} className={chosen?.choosing ? undefined : 'hidden'}>
      {chosen?.choosing && (
        <label className="absolute inset-0 z-10 flex cursor-pointer items-start justify-end rounded-card p-4 has-checked:shadow-[inset_0_0_0_2px_var(--ember)] has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-(--focus)">
          <input
            type="checkbox"
            className="size-6 accent-ember outline-none"
            checked={chosen.has(card.id)}
            onChange={() => chosen.toggle(card.id)}
          />
          <span className="sr-only">
            Choose: {card.summary}, in {card.circle}
          </span>
        </label>
      )}
    </span>
  )
}
