import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, invalid } from '#server/errors.ts'
import { appendModLog, nobody } from '#server/modlog/append.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { askPanel } from './ask-panel.ts'
import { type ReviewLane, scaleOf } from './policy.ts'
import { readReview } from './read-review.ts'
import type { AnswerInput } from './schema.ts'

const load = async (tx: Tx, viewer: Viewer, reviewId: string) => {
  await tx.$queryRaw`SELECT 1 FROM "Review" WHERE "id" = ${reviewId}::uuid FOR UPDATE`
  const review = await tx.review.findUnique({
    where: { id: reviewId },
    include: { decision: { select: { reversal: true } } },
  })
  if (review?.reviewerId !== viewer.memberId)
    throw conflict('Somebody else is looking at this one by now. Your words are kept here.')
  if (review.decision?.reversal && !review.doneAt)
    throw conflict('This decision was taken back meanwhile. There is nothing left to look at.')
  return review
}

const record = async (
  tx: Tx,
  afterCommit: AfterCommit,
  viewer: Viewer,
  { reviewId, verdict, reason }: AnswerInput,
) => {
  const review = await load(tx, viewer, reviewId)
  // Sent twice on a slow line: the first word stands.
  if (review.doneAt) return
  if (!scaleOf(review.lane as ReviewLane).includes(verdict)) throw invalid('That is not a word of this lane.')
  const agreed = verdict === review.first
  await tx.review.update({
    where: { id: reviewId },
    data: { verdict, reason, agreed, doneAt: new Date() },
  })
  if (review.kind === 'golden') return
  if (!agreed) {
    const panel = await tx.panel.create({ data: { reviewId }, select: { id: true } })
    await askPanel(tx, afterCommit, panel.id)
  }
  // Counted for everybody to see, without a name: how often somebody agrees is nobody's business.
  const detail = { lane: review.lane, kind: review.kind, agreed }
  await appendModLog(tx, { actorId: nobody, act: 'review.done', subject: reviewId, detail })
}

/** Keeps the word of the second pair of eyes, then shows the first. Where they differ three others are asked. */
export const answerReview = async (viewer: Viewer, input: AnswerInput) => {
  await transaction((tx, afterCommit) => record(tx, afterCommit, viewer, input))
  return readReview(viewer, input.reviewId)
}
