import type { Decision, ReviewKind } from '#prisma/generated/client.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { Tx } from '#server/transaction.ts'
import { isSampled } from './is-sampled.ts'
import { predictsDisagreement } from './predicts-disagreement.ts'
import { verdictOf } from './verdict-of.ts'

type Found = { circleId: string; supportLevel: number | null }
type Made = Pick<Decision, 'id' | 'lane' | 'kind' | 'moderatorId' | 'revisionId'>

/** Writes down that a decision is to be looked at again; a second time changes nothing (unique index). */
export const fileReview = async (tx: Tx, made: Made, kind: ReviewKind, supportLevel: number | null) => {
  const first = verdictOf({ ...made, supportLevel })
  if (!first) return
  const about = { lane: made.lane, decisionId: made.id, firstId: made.moderatorId }
  await tx.review.createMany({ data: [{ kind, first, ...about }], skipDuplicates: true })
}

/**
 * Decides, in the transaction of a decision, whether somebody else looks again: chance says so for one in
 * twenty, and whatever might well be seen differently. What words like these were found to be is asked later,
 * by a job: that takes the encoder, and the transaction does not wait for it.
 */
export const planReviews = async (tx: Tx, made: Made, { circleId, supportLevel }: Found) => {
  if (!verdictOf({ ...made, supportLevel })) return
  // Chance is asked first: what it picks stands for all decisions, also for those that look easy.
  if (isSampled(made.id)) return fileReview(tx, made, 'sample', supportLevel)
  if (await predictsDisagreement(tx, { ...made, circleId, supportLevel }))
    return fileReview(tx, made, 'disagreement', supportLevel)
  await enqueue(tx, 'compare_precedents', { decisionId: made.id })
}
