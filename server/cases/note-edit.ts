import type { AfterCommit, Tx } from '#server/transaction.ts'
import { recordQueueEvent } from './record-queue-event.ts'

/** The words of a case that is looked at were changed: nobody decides about the wording before unawares. */
export const noteEdit = async (tx: Tx, afterCommit: AfterCommit, postId: string) => {
  const live = await tx.case.findFirst({
    where: { postId, state: { in: ['open', 'resubmitted'] }, lane: { not: 'appeal' } },
    select: { id: true },
  })
  if (!live) return
  await tx.case.update({ where: { id: live.id }, data: { version: { increment: 1 } } })
  await recordQueueEvent(tx, afterCommit, { caseId: live.id, kind: 'edited', detail: 'words' })
}
