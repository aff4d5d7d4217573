import { transaction } from '#server/transaction.ts'
import { planDowngradeReview } from './plan-downgrade-review.ts'

/** The job of a downgrade: written with the assessment, which stands below reviews and cannot plan them itself. */
export const reviewDowngrade = (assessmentId: string) =>
  transaction(async (tx) => {
    const assessment = await tx.supportAssessment.findUnique({ where: { id: assessmentId } })
    if (assessment) await planDowngradeReview(tx, assessment)
  })
