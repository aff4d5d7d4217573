import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { transaction } from '#server/transaction.ts'
import { lockStrength } from '#server/wellbeing/strength.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import { visibleCases } from './visible-cases.ts'

/** Not this one. Nobody asks why, nobody is told who, and it is not offered to them again. */
export const skipCase = (viewer: Viewer, caseId: string) =>
  transaction(async (tx, afterCommit) => {
    const { memberId } = viewer
    // A tab that asks for the next one just now either sees this skip, or gives its lease to it to be ended.
    await lockStrength(tx, memberId)
    const seen = await tx.case.findFirst({
      where: { id: caseId, ...visibleCases(viewer) },
      select: { id: true },
    })
    if (!seen) throw notFound('There is no such case.')
    await tx.caseSkip.createMany({ data: { caseId, memberId }, skipDuplicates: true })
    const { count } = await tx.lease.updateMany({
      where: { caseId, moderatorId: memberId, releasedAt: null },
      data: { releasedAt: new Date() },
    })
    if (count > 0) await recordQueueEvent(tx, afterCommit, { caseId, kind: 'released' })
    return { caseId }
  })
