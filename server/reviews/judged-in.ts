import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'
import type { ReviewLane } from './policy.ts'

/** Which wording a review is about, and when it was judged: for a level of support the newest one at that time. */
export const judgedIn = async (reviewId: string, tx: Tx = db) => {
  const review = await tx.review.findUnique({
    where: { id: reviewId },
    select: {
      lane: true,
      golden: true,
      decision: { select: { revisionId: true, caseId: true, createdAt: true } },
      assessment: { select: { caseId: true, createdAt: true, case: { select: { postId: true } } } },
    },
  })
  if (!review) throw notFound('There is nothing to look at here.')
  const { lane, golden, decision, assessment } = review
  const { caseId, createdAt: at } = decision ?? assessment ?? { caseId: '', createdAt: new Date() }
  const where = decision
    ? { id: decision.revisionId }
    : { postId: assessment?.case.postId ?? '', createdAt: { lte: at } }
  const newest = { where, orderBy: { number: 'desc' } } as const
  return { lane: lane as ReviewLane, golden, caseId, at, newest }
}
