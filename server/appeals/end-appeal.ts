import { recordQueueEvent } from '#server/cases/record-queue-event.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

/** Ends an appeal that nobody has to answer any more: its author left it, or what it was about was taken back. */
export const endAppeal = async (tx: Tx, afterCommit: AfterCommit, appeal: { id: string; caseId: string }) => {
  const { id, caseId } = appeal
  const closedAt = new Date()
  await tx.appeal.update({ where: { id }, data: { state: 'withdrawn', closedAt } })
  await tx.case.update({
    where: { id: caseId },
    data: { state: 'closed', closedAt, version: { increment: 1 } },
  })
  await tx.lease.updateMany({ where: { caseId, releasedAt: null }, data: { releasedAt: closedAt } })
  await recordQueueEvent(tx, afterCommit, { caseId, kind: 'withdrawn' })
}
