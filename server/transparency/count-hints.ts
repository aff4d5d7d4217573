import type { KindComparison } from '#server/hints/schema.ts'
import { alone, partOf, protect } from './protect.ts'
import { type HintMonth, hintOutcomes } from './schema.ts'

/** What is told of the hints of one month, against those who by chance were shown none. */
export const countHints = ({ kind, shown, withheld, verdict }: KindComparison): HintMonth => {
  const { called, adopted, changed, asItWas, putAway } = shown
  const nothing = called - adopted - changed - asItWas - putAway
  const counts = { adopted, changed, asItWas, putAway, nothing }
  const { cells, total } = protect(hintOutcomes.map((outcome) => counts[outcome]))
  const calledWithout = alone(withheld.called)
  const flagged = [partOf(shown.flagged, total), partOf(withheld.flagged, calledWithout)] as const
  return {
    kind,
    shown: {
      called: total,
      flagged: flagged[0],
      outcomes: hintOutcomes.map((outcome, index) => ({ outcome, count: cells[index] ?? 'few' })),
    },
    withheld: { called: calledWithout, flagged: flagged[1] },
    // Which side is higher could give away what is hidden.
    verdict: flagged.every((part) => typeof part === 'number') ? verdict : 'too_few',
  }
}
