import type { Tx } from '#server/transaction.ts'

/**
 * Locks a case for a change that may reach its post: the post first, then the case, as a new flag and an edit
 * of the post do. In the other order two of them could wait for each other for ever.
 */
export const lockCase = async (tx: Tx, caseId: string) => {
  await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = (SELECT "postId" FROM "Case" WHERE "id" = ${caseId}::uuid) FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
}

/** The same for the case of a decision, and no other; for none when there is no such decision. */
export const lockCaseOf = async (tx: Tx, decisionId: string) => {
  const decision = await tx.decision.findUnique({ where: { id: decisionId }, select: { caseId: true } })
  if (decision) await lockCase(tx, decision.caseId)
}
