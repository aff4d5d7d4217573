import { z } from 'zod'
import { claimNextInput } from '#server/cases/schema.ts'
import { id, textField } from '#server/text.ts'
import { decisionLimits } from '../schema.ts'

/** Cases that can be decided in one go. */
export const mostAtOnce = 50
export const bulkKinds = ['approve', 'hide'] as const
export type BulkKind = (typeof bulkKinds)[number]

const noneTwice = (ids: string[]) => new Set(ids).size === ids.length
const atMost = `At most ${mostAtOnce} at once.`
const caseIds = z
  .array(id)
  .min(1, 'Nothing is chosen yet.')
  .max(mostAtOnce, atMost)
  .refine(noneTwice, 'One is chosen twice.')
/** As they were shown in the preview. */
const cases = z
  .array(z.object({ caseId: id, version: z.int32().min(1) }))
  .min(1, 'Nothing is chosen yet.')
  .max(mostAtOnce, atMost)
  .refine((all) => noneTwice(all.map(({ caseId }) => caseId)), 'One is chosen twice.')

export const bulkPreviewInput = claimNextInput.extend({
  caseIds,
  kind: z.enum(bulkKinds),
  /** Of a decision to hide; without one nothing is said about whether it fits. */
  guidelineId: id.optional(),
})
export type BulkPreviewInput = z.output<typeof bulkPreviewInput>

const base = claimNextInput.extend({
  cases,
  reason: textField(decisionLimits.reason, 'The reason'),
  idempotencyKey: z.string().min(8).max(64),
})
export const bulkDecideInput = z.discriminatedUnion('kind', [
  base.extend({ kind: z.literal('approve') }),
  base.extend({ kind: z.literal('hide'), guidelineId: id }),
])
export type BulkDecideInput = z.output<typeof bulkDecideInput>
export const batchInput = z.object({ batchId: id })

export type LeftOut = { caseId: string; summary: string; why: string }
export type BulkPreview = {
  goes: { caseId: string; version: number; summary: string }[]
  leftOut: LeftOut[]
  /** What happens to how many. */
  authors: number
  reporters: number
  comesBack: number
  guidelines: { id: string; title: string; house: boolean }[]
}
export type BulkDecided = {
  batchId: string
  decided: { caseId: string; decisionId: string }[]
  leftOut: LeftOut[]
  undoUntil: Date | null
}
export type BatchUndone = { undone: number; already: number; stays: LeftOut[] }
