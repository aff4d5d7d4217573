import type { Verdict } from '#server/hints/schema.ts'
import type { HintOutcomeName, Outcome, PublicLane } from '#server/transparency/schema.ts'

type Shown = number | 'few' | 'withheld' | 'most' | null

export const countWords = (count: Shown): string => {
  if (count === 'few') return 'fewer than 5'
  if (count === 'most') return 'all but fewer than 5'
  if (count === 'withheld') return 'kept back'
  return count === null ? '–' : count.toLocaleString('en')
}

export const laneNames: Record<PublicLane, string> = {
  shaming: 'Words that judge another parent',
  hostility: 'Insults and threats',
  solicitation: 'Selling',
}

export const outcomeNames: Record<Outcome, string> = {
  stood: 'Let stand, nothing was done',
  rephrase: 'Asked for other words',
  note: 'A note to the writer',
  hidden: 'Taken out of view',
  rest: 'A rest for the writer, or a goodbye',
  care: 'Care was offered',
}

export const hintNames = {
  shaming: 'Words that may hurt others',
  self_shame: 'Words that are hard on oneself',
} as const

export const hintOutcomeNames: Record<HintOutcomeName, string> = {
  adopted: 'Took the kinder wording',
  changed: 'Changed it in their own way',
  asItWas: 'Posted it as it was',
  putAway: 'Put the hint away',
  nothing: 'Posted nothing',
}

export const verdictWords: Record<Verdict, string> = {
  too_few: 'There were too few to say whether the hint made a difference.',
  no_difference: 'Whether the hint made a difference cannot be told from these numbers.',
  fewer: 'Those who saw the hint posted hurtful words less often than those who did not.',
  more: 'Those who saw the hint posted hurtful words more often than those who did not. We are looking into it.',
}

const per = (amount: number, one: string, many: string) => (amount === 1 ? one : `${amount} ${many}`)

/** Minutes as somebody would say them. */
export const timeWords = (minutes: number) => {
  if (minutes < 1) return 'less than a minute'
  if (minutes < 90) return per(Math.round(minutes), 'a minute', 'minutes')
  if (minutes < 48 * 60) return per(Math.round(minutes / 60), 'an hour', 'hours')
  return per(Math.round(minutes / 1440), 'a day', 'days')
}

/** How long people waited: half of them, and nearly all. */
export const waitWords = ({ median, p95 }: { median: number | null; p95: number | null }) => {
  if (median === null) return null
  const half = `Half were decided within ${timeWords(median)}`
  return p95 === null ? `${half}.` : `${half}, 95 of 100 within ${timeWords(p95)}.`
}

/** “October 2026”, the same on every machine. */
export const monthName = (month: string) =>
  new Date(`${month}-01T00:00:00Z`).toLocaleString('en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
