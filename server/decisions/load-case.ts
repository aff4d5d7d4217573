import type { Viewer } from '#server/auth/viewer.ts'
import { lockCase } from '#server/cases/lock-case.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { notFound } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'

/** The case, its post and the newest wording, locked until commit. NOT_FOUND for whoever may not see it. */
export const loadCase = async (tx: Tx, viewer: Viewer, caseId: string) => {
  await lockCase(tx, caseId)
  const found = await tx.case.findFirst({
    where: { id: caseId, ...visibleCases(viewer) },
    include: {
      circle: { select: { name: true, slug: true } },
      reports: { select: { id: true, reporterId: true, reason: true, answeredAt: true, upheld: true } },
      post: {
        include: {
          thread: { select: { circleId: true, listed: true } },
          revisions: {
            orderBy: { number: 'desc' },
            take: 1,
            include: { screenings: { orderBy: { createdAt: 'desc' }, take: 1 } },
          },
        },
      },
      decisions: {
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { moderator: { select: { displayName: true } } },
      },
    },
  })
  if (!found) throw notFound('There is no such case.')
  return found
}
export type LoadedCase = Awaited<ReturnType<typeof loadCase>>
