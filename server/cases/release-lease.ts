import type { Viewer } from '#server/auth/viewer.ts'
import { transaction } from '#server/transaction.ts'
import { liveLease } from './lease.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import { requireVisible } from './require-visible.ts'
import type { LeaseInput } from './schema.ts'

/** Gives a case back without a decision. Giving back what is gone already changes nothing. */
export const releaseLease = (viewer: Viewer, lease: LeaseInput) =>
  transaction(async (tx, afterCommit) => {
    const { caseId } = lease
    const { count } = await tx.lease.updateMany({
      where: liveLease(viewer, lease),
      data: { releasedAt: new Date() },
    })
    if (count === 0) await requireVisible(tx, viewer, caseId)
    else await recordQueueEvent(tx, afterCommit, { caseId, kind: 'released', actorId: viewer.memberId })
    return { caseId }
  })
