'use client'

import { useClock } from '#app/_ui/clock.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import type { CaseCard } from '#server/cases/schema.ts'
import { worthWords } from '../_words/worth-words.ts'

/** Why it stands where it stands. Nobody has to trust an order that they cannot check. */
export const NextBecause = ({ card }: { card: CaseCard }) => {
  const { now } = useClock()
  return (
    <details className="group relative z-1 mt-1 w-fit">
      <summary className="tap inline-flex cursor-pointer items-center gap-1 text-sm text-ink-soft">
        <Icon name="chevron-right" size={16} className="transition-transform group-open:rotate-90" />
        Why here in the row
      </summary>
      <p className="text-sm">Next because: {worthWords(card, now)}</p>
    </details>
  )
}
