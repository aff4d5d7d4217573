import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'
import { visibleCases } from './visible-cases.ts'

/** NOT_FOUND for whoever may not see this case: not even who holds it is theirs to know. */
export const requireVisible = async (tx: Tx, viewer: Viewer, caseId: string) => {
  const seen = await tx.case.findFirst({
    where: { id: caseId, ...visibleCases(viewer) },
    select: { id: true },
  })
  if (!seen) throw notFound('There is no such case.')
}
