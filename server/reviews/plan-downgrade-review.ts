import type { SupportAssessment } from '#prisma/generated/client.ts'
import type { Tx } from '#server/transaction.ts'

/** Whoever finds somebody less in danger than before is never the only one to have looked. */
export const planDowngradeReview = async (tx: Tx, assessment: SupportAssessment) => {
  const { id: assessmentId, level, before, byId: firstId } = assessment
  if (before === null || level >= before) return
  const about = { kind: 'downgrade', lane: 'support', assessmentId, firstId } as const
  await tx.review.createMany({ data: [{ ...about, first: String(level) }], skipDuplicates: true })
}
