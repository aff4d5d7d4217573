import type { PageRing } from '#prisma/generated/enums.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { notify } from '#server/notifications/notify.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { whoToCall } from './who-to-call.ts'

type Called = { caseId: string; ring: PageRing; now?: Date }

/** Calls everybody of one ring, each once, by notice and by mail. Returns how many there are to call. */
export const callPeople = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { caseId, ring, now = new Date() }: Called,
) => {
  const people = await whoToCall(tx, caseId, ring, now)
  const pages = await tx.carePage.createManyAndReturn({
    data: people.map((memberId) => ({ caseId, memberId, ring })),
    skipDuplicates: true,
    select: { id: true, memberId: true },
  })
  for (const { id: pageId, memberId } of pages) {
    await notify(tx, afterCommit, { kind: 'care_page', memberId, caseId })
    await enqueue(tx, 'mail_care_page', { pageId })
  }
  return people.length
}
