import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, notFound } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'

/** An appeal whose case is locked until commit, so that nobody speaks into one that is being decided. */
export const lockAppeal = async (tx: Tx, appealId: string) => {
  await tx.$queryRaw`
    SELECT 1 FROM "Case" c JOIN "Appeal" a ON a."caseId" = c."id" WHERE a."id" = ${appealId}::uuid FOR UPDATE OF c`
  const appeal = await tx.appeal.findUnique({ where: { id: appealId }, include: { case: true } })
  if (!appeal) throw notFound('There is no such appeal.')
  return appeal
}

export const requireOpen = (appeal: { state: string }) => {
  if (appeal.state !== 'open') throw conflict('This one is answered. What was said stays here to read.')
}

export const requireOwn = (viewer: Viewer, appeal: { memberId: string }) => {
  if (appeal.memberId !== viewer.memberId) throw notFound('There is no such appeal.')
}
