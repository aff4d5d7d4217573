import { z } from 'zod'
import { spanSchema } from '#server/screening/schema.ts'
import { word } from '#server/text.ts'
import { type HintKind, hintKinds, hintLimits } from './limits.ts'

export const offerInput = z.object({
  circle: word('That is not a circle we know.').min(1).max(100),
  /** Cleaned in place, never shortened: the places of the words count into what the browser holds. */
  text: z
    .string('A draft should be text.')
    .max(hintLimits.longest, 'This draft is too long to look at.')
    .transform((text) => text.replaceAll('\0', ' ').toWellFormed()),
})
export type OfferInput = z.output<typeof offerInput>

const hintId = word('That is not a hint we know.').max(200, 'That is not a hint we know.')
export const hintIdInput = z.object({ hintId })

/** What a member did with the hint, sent along with the post. One that can't be read is left out: it never stands in the way. */
export const hintWithPost = z
  .object({ id: hintId, outcome: z.enum(['adopted', 'changed', 'as_it_was']) })
  .optional()
  .catch(undefined)
export type HintWithPost = z.output<typeof hintWithPost>
export type PostOutcome = NonNullable<HintWithPost>['outcome']

export const hintViewSchema = z.object({
  kind: z.enum(hintKinds),
  /** The words concerned; none when a member is hard on themselves. */
  words: z.array(spanSchema),
  feels: z.string(),
  /** The same point in kinder words, or null when there was none to keep. */
  kinder: z.string().nullable(),
})
/** What is shown under the box. */
export type HintView = z.output<typeof hintViewSchema>
/** Without a `hint` nothing is shown: the browser only passes the id on with the post. */
export type Offer = { hintId: string; hint: HintView | null }

export const periods = [30, 90] as const

/** A share with the range in which the true one lies, 19 times out of 20. */
export type Share = { share: number; low: number; high: number }
export type ArmCount = {
  /** Drafts that called for a hint. */
  called: number
  posted: number
  flagged: number
  /** Of all drafts that called for one; null when there were none. */
  flaggedShare: Share | null
  adopted: number
  changed: number
  asItWas: number
  putAway: number
}
export type Verdict = 'too_few' | 'no_difference' | 'fewer' | 'more'
export type KindComparison = { kind: HintKind; shown: ArmCount; withheld: ArmCount; verdict: Verdict }
export type Comparison = { days: number; kinds: KindComparison[] }
