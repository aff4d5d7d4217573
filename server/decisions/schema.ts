import { z } from 'zod'
import { leaseInput } from '#server/cases/schema.ts'
import { id, optionalTextField, textField } from '#server/text.ts'

export const decisionLimits = { reason: 500, note: 2000 } as const

const span = z
  .object({ start: z.int().min(0), end: z.int().min(1) })
  .refine(({ start, end }) => end > start, 'A mark has no words in it.')
const base = leaseInput.extend({
  /** The version of the case that the moderator saw. */
  version: z.int().min(1),
  idempotencyKey: z.string().min(8).max(64),
  reason: textField(decisionLimits.reason, 'The reason'),
})
const note = optionalTextField(decisionLimits.note, 'The note')
const spans = z.array(span).max(20, 'Twenty marks are enough.').default([])

export const decideInput = z.discriminatedUnion('kind', [
  base.extend({ kind: z.literal('approve') }),
  base.extend({
    kind: z.literal('ask_to_rephrase'),
    guidelineId: id,
    note: textField(decisionLimits.note, 'The note to the author'),
    spans,
  }),
  base.extend({ kind: z.literal('hide'), guidelineId: id, note: note.default(''), spans }),
  base.extend({
    kind: z.literal('offer_care'),
    note: textField(decisionLimits.note, 'The note to the author'),
  }),
])
export type DecideInput = z.output<typeof decideInput>
export const logInput = z.object({ before: z.int().min(1).optional() })

export type LogLine = {
  seq: number
  at: Date
  actor: string
  act: string
  subject: string
  detail: Record<string, unknown>
}
export type LogPage = { lines: LogLine[]; next: number | null }
