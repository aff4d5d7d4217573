import type { KindComparison, Share } from '#server/hints/schema.ts'

const percent = (part: number) => `${Math.round(part * 100)}%`

/** "3 of 12: 25% (9% to 53%)" */
export const shareWords = (some: number, all: number, share: Share | null) =>
  share ? `${some} of ${all}: ${percent(share.share)} (${percent(share.low)} to ${percent(share.high)})` : '–'

const verdictWords = {
  too_few: 'Too few drafts to tell yet. Both sides need at least 30.',
  no_difference: 'There is no difference that could not be chance.',
  fewer: 'With the hint, fewer drafts end up flagged. That is more than chance.',
  more: 'With the hint, more drafts end up flagged. That is more than chance; please look into it.',
} as const

/** What the numbers say, in one sentence. Self-blame is never flagged, so there the question is who posts. */
export const verdictOf = ({ kind, verdict, shown, withheld }: KindComparison) => {
  if (shown.called + withheld.called === 0) return 'No draft has called for this yet.'
  if (kind === 'self_shame') return 'Warmth is not meant to change what is posted. These are counts, no test.'
  return verdictWords[verdict]
}

/** What was done with a hint that was shown. */
export const outcomes: readonly (readonly [string, 'adopted' | 'changed' | 'asItWas' | 'putAway'])[] = [
  ['Used the kinder words', 'adopted'],
  ['Found other words', 'changed'],
  ['Posted as it was', 'asItWas'],
  ['Said “not now”', 'putAway'],
]
