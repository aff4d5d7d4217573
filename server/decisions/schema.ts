import { z } from 'zod'
import { type DecisionName, type LaneName, leaseInput } from '#server/cases/schema.ts'
import { cardWords } from '#server/support/schema.ts'
import { id, optionalTextField, textField, word } from '#server/text.ts'
import { gapIn } from './policy.ts'

export const decisionLimits = { reason: 500, note: 2000, spans: 20 } as const
/** Most days that a decision may take somebody's voice, by kind. */
export const mostDays = { cool_off: 14, mute: 30, suspend: 90 } as const

const span = z
  .object({ start: z.int32().min(0), end: z.int32().min(1) })
  .refine(({ start, end }) => end > start, 'A mark has no words in it.')
const base = leaseInput.extend({
  /** The version of the case that the moderator saw. */
  version: z.int32().min(1),
  idempotencyKey: word().min(8).max(64),
  reason: textField(decisionLimits.reason, 'The reason'),
  /** Sends the note although the engine asked whether it might hurt. */
  insists: z.boolean().default(false),
})
const filled = (note: string) => gapIn(note) === null
const unfilled = { error: 'There is still a gap in your note: fill what stands in [brackets].' }
const note = textField(decisionLimits.note, 'The note to the author').refine(filled, unfilled)
const noteIfAny = optionalTextField(decisionLimits.note, 'The note').default('').refine(filled, unfilled)
const spans = z.array(span).max(decisionLimits.spans, 'Twenty marks are enough.').default([])
const judged = base.extend({ guidelineId: id, note, spans })
const days = (most: number) =>
  z.int('Please say for how many days.').min(1).max(most, `At most ${most} days.`)

export const decideInput = z.discriminatedUnion('kind', [
  base.extend({ kind: z.literal('approve') }),
  judged.extend({ kind: z.literal('note') }),
  judged.extend({ kind: z.literal('ask_to_rephrase') }),
  judged.extend({ kind: z.literal('hide'), note: noteIfAny }),
  judged.extend({ kind: z.literal('cool_off'), days: days(mostDays.cool_off) }),
  judged.extend({ kind: z.literal('mute'), days: days(mostDays.mute) }),
  judged.extend({ kind: z.literal('suspend'), days: days(mostDays.suspend) }),
  judged.extend({ kind: z.literal('end_membership') }),
  base.extend({ kind: z.literal('offer_care'), note: note.pipe(cardWords) }),
  base.extend({ kind: z.literal('uphold'), note }),
  base.extend({ kind: z.literal('overturn'), note }),
])
export type DecideInput = z.output<typeof decideInput>
export const decisionIdInput = z.object({ decisionId: id })
export const amendInput = z.object({ decisionId: id, reason: textField(decisionLimits.reason, 'The reason') })
export type AmendInput = z.output<typeof amendInput>
export const logInput = z.object({ before: z.int32().min(1).optional() })

/** What came of sending a decision: it is done, or the engine asks about the moderator's own note first. */
export type Decided =
  | {
      done: true
      decisionId: string
      caseId: string
      state: CaseStateName
      undoUntil: Date
      /** Until when nothing new is offered, after something heavy. */
      rest?: Date | null
    }
  | { done: false; words: string[] }
export type CaseStateName = 'open' | 'awaiting_author' | 'resubmitted' | 'closed'

/** A decision of the viewer's that can still be undone, without the words it was about. */
export type Undoable = {
  decisionId: string
  caseId: string
  kind: DecisionName
  lane: LaneName
  circle: string
  until: Date
}

export type LogLine = {
  seq: number
  at: Date
  actor: string
  act: string
  subject: string
  detail: Record<string, unknown>
}
export type LogPage = { lines: LogLine[]; next: number | null }
