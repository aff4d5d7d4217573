import type { Viewer } from '#server/auth/viewer.ts'
import { partiality } from '#server/cases/lease.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { forbidden, notFound } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'

/** A support case, locked until commit, for somebody of the care team who has nothing to do with it. */
export const lockSupportCase = async (tx: Tx, viewer: Viewer, caseId: string) => {
  await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
  const found = await tx.case.findFirst({
    where: { AND: [visibleCases(viewer), { id: caseId, lane: 'support' }] },
    include: { post: { select: { id: true, authorId: true } }, circle: { select: { slug: true } } },
  })
  if (!found) throw notFound('There is no such case.')
  const partial = await partiality(tx, viewer, caseId)
  if (partial) throw forbidden(partial)
  return found
}
