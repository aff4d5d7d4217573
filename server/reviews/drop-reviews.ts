import type { Tx } from '#server/transaction.ts'

/** A decision that was undone is nobody's any more to look at. */
export const dropReviews = async (tx: Tx, decisionId: string) => {
  await tx.review.deleteMany({ where: { decisionId, doneAt: null } })
}
