import { z } from 'zod'
import type { DecisionName, LaneName } from '#server/cases/schema.ts'
import type { HintKind } from '#server/hints/limits.ts'
import type { Verdict } from '#server/hints/schema.ts'
import type { Part, Shown } from './protect.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'A month looks like 2026-10.')
export const monthInput = z.object({ month: month.optional() })

/** Of care only one number a year is told. */
export const publicLanes = ['shaming', 'hostility', 'solicitation'] as const satisfies LaneName[]
export type PublicLane = (typeof publicLanes)[number]

/** What came of a case. The rarest decisions stand together, or each would always be too few to show. */
export const outcomes = ['stood', 'rephrase', 'note', 'hidden', 'rest', 'care'] as const
export type Outcome = (typeof outcomes)[number]
export const outcomeOf: Record<Exclude<DecisionName, 'uphold' | 'overturn'>, Outcome> = {
  approve: 'stood',
  ask_to_rephrase: 'rephrase',
  note: 'note',
  hide: 'hidden',
  cool_off: 'rest',
  mute: 'rest',
  suspend: 'rest',
  end_membership: 'rest',
  offer_care: 'care',
}

export const hintOutcomes = ['adopted', 'changed', 'asItWas', 'putAway', 'nothing'] as const
export type HintOutcomeName = (typeof hintOutcomes)[number]

export type LaneMonth = {
  lane: PublicLane
  decided: Shown
  outcomes: { outcome: Outcome; count: Shown }[]
  /** Minutes until the decision: half were faster than this, and 95 of 100. */
  median: number | null
  p95: number | null
  late: Part
}
export type HintMonth = {
  kind: HintKind
  shown: { called: Shown; flagged: Part; outcomes: { outcome: HintOutcomeName; count: Shown }[] }
  withheld: { called: Shown; flagged: Part }
  verdict: Verdict
}
/** What the log tells of one month. */
export type Moderated = {
  /** Reports by members behind these decisions. */
  reports: Shown
  lanes: LaneMonth[]
  undone: Shown
  appeals: { asked: Shown; answered: Shown; upheld: Shown; overturned: Shown }
  looks: { done: Shown; agreed: Shown; differed: Shown }
}
export type MonthView = Moderated & { month: string; hints: HintMonth[] }
export type TransparencyView = {
  /** Null while no month is over, or when there is none of that name. */
  shown: MonthView | null
  /** All that can be read, the newest first. */
  months: string[]
  /** Times that care was offered or a worry looked at, for each year that is over. */
  care: { year: number; count: Shown }[]
}
