import type { Viewer } from '#server/auth/viewer.ts'
import { transaction } from '#server/transaction.ts'
import { liveLease, lostLease } from './lease.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import { requireVisible } from './require-visible.ts'
import type { HoldInput, LeaseView } from './schema.ts'

/** Hours a case can be kept to think about, without a heartbeat. */
export const holdHours = 24

/** Keeps a case in this moderator's hands for a day, so that a second thought need not be hurried. */
export const holdCase = (viewer: Viewer, { words, ...lease }: HoldInput): Promise<LeaseView> =>
  transaction(async (tx, afterCommit) => {
    const { caseId, token } = lease
    await requireVisible(tx, viewer, caseId)
    const expiresAt = new Date(Date.now() + holdHours * 3_600_000)
    const { count } = await tx.lease.updateMany({
      where: liveLease(viewer, lease),
      data: { kind: 'hold', words, expiresAt },
    })
    if (count === 0) throw await lostLease(tx, caseId, viewer)
    await recordQueueEvent(tx, afterCommit, { caseId, kind: 'held', actorId: viewer.memberId })
    return { caseId, token, until: expiresAt }
  })
