import type { Viewer } from '#server/auth/viewer.ts'
import { invalid } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import { transaction } from '#server/transaction.ts'
import { canTake } from './can-take.ts'
import { liveLease, lostLease } from './lease.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import { requireVisible } from './require-visible.ts'
import type { HandOverInput } from './schema.ts'

/** Hours a case waits for the person it was handed to, before anybody may take it. */
export const keptForHours = 12

/** Hands a case to one other moderator, with words for them. Who could not take it cannot be given it. */
export const handOver = (viewer: Viewer, { toId, words, ...lease }: HandOverInput) =>
  transaction(async (tx, afterCommit) => {
    const { caseId } = lease
    await requireVisible(tx, viewer, caseId)
    const { count } = await tx.lease.updateMany({
      where: liveLease(viewer, lease),
      data: { releasedAt: new Date() },
    })
    if (count === 0) throw await lostLease(tx, caseId, viewer)
    const refusal = await canTake(tx, toId, caseId)
    if (refusal) throw invalid(refusal)
    const forUntil = new Date(Date.now() + keptForHours * 3_600_000)
    await tx.case.update({ where: { id: caseId }, data: { forId: toId, forUntil, forWords: words } })
    await notify(tx, afterCommit, { kind: 'handed_over', memberId: toId, caseId })
    await recordQueueEvent(tx, afterCommit, { caseId, kind: 'handed_over', actorId: viewer.memberId })
    return { caseId }
  })
