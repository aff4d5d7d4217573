import type { AfterCommit, Tx } from '#server/transaction.ts'
import { recordQueueEvent } from './record-queue-event.ts'

/** Takes a case that becomes one of care out of everybody's hands: they need not be of the care team. */
export const takeFromHands = async (tx: Tx, caseId: string) => {
  await tx.lease.updateMany({ where: { caseId, releasedAt: null }, data: { releasedAt: new Date() } })
  await tx.case.update({ where: { id: caseId }, data: { forId: null, forUntil: null, forWords: null } })
}

/** Closes a case without a decision; a strike of it that does not count yet never will. */
export const withdrawCase = async (tx: Tx, afterCommit: AfterCommit, caseId: string) => {
  const now = new Date()
  await tx.case.update({
    where: { id: caseId },
    data: { state: 'closed', closedAt: now, version: { increment: 1 } },
  })
  await tx.strike.updateMany({
    where: { decision: { caseId }, liftedAt: null, effectiveAt: { gt: now } },
    data: { liftedAt: now, liftedFor: 'rephrased' },
  })
  await recordQueueEvent(tx, afterCommit, { caseId, kind: 'withdrawn' })
}
