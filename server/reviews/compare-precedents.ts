import { db } from '#server/db.ts'
import { findPrecedents } from '#server/examples/find-precedents.ts'
import { revisionText } from '#server/plain-text.ts'
import { transaction } from '#server/transaction.ts'
import { fileReview } from './plan-reviews.ts'

/** A decision that goes against most of the words nearest to its own is looked at again. Runs as a job. */
export const comparePrecedents = async (decisionId: string) => {
  const decision = await db.decision.findUnique({
    where: { id: decisionId },
    include: { revision: true, reversal: true, case: { select: { supportLevel: true } } },
  })
  if (!decision || decision.reversal) return
  const near = await findPrecedents(decision.revisionId, revisionText(decision.revision))
  const upheld = decision.kind !== 'approve'
  const otherwise = near.filter((one) => one.upheld !== upheld)
  if (otherwise.length * 2 <= near.length) return
  await transaction(async (tx) => {
    // An undo locks the case first: either it sees this row and drops it, or we see the undo.
    await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${decision.caseId}::uuid FOR UPDATE`
    if (await tx.reversal.findUnique({ where: { decisionId } })) return
    await fileReview(tx, decision, 'disagreement', decision.case.supportLevel)
  })
}
