import { db } from '#server/db.ts'
import { transaction } from '#server/transaction.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import { weighAgain } from './weigh-case.ts'

const weighOne = (caseId: string) =>
  transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`
    const changed = await weighAgain(tx, caseId)
    if (changed) await recordQueueEvent(tx, afterCommit, { caseId, kind: 'edited', detail: 'weighed' })
  })

/**
 * Weighs all that is open in a thread anew: one more person writing so to its author makes each of them more
 * urgent. Runs as a job after the flag is durable, one case at a time: two flags that come at once would not
 * see, or would wait for, each other.
 */
export const weighThread = async (threadId: string) => {
  const cases = await db.case.findMany({
    where: { post: { threadId }, state: { in: ['open', 'resubmitted'] } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of cases) await weighOne(id)
}
