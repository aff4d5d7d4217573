import { enqueue } from '#server/jobs/enqueue.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { setCalm } from './calm-thread.ts'
import { calmHours } from './policy.ts'

const hour = 3_600_000

/** When the marker may go: a day after the last case was closed; null while one is still open. */
const endsAt = async (tx: Tx, threadId: string, calmSince: Date) => {
  const where = { post: { threadId } }
  if ((await tx.case.count({ where: { ...where, state: { not: 'closed' } } })) > 0) return null
  const { _max } = await tx.case.aggregate({ where, _max: { closedAt: true } })
  return new Date(Math.max(calmSince.getTime(), _max.closedAt?.getTime() ?? 0) + calmHours * hour)
}

/** Takes the marker away by itself once nothing is open any more, or looks again later. Runs as a job. */
export const endCalm = (threadId: string, now = new Date()) =>
  transaction(async (tx, afterCommit) => {
    // A marker that is being set anew at this moment is waited for.
    await tx.$queryRaw`SELECT 1 FROM "Thread" WHERE "id" = ${threadId}::uuid FOR UPDATE`
    const thread = await tx.thread.findUnique({ where: { id: threadId }, select: { calmSince: true } })
    if (!thread?.calmSince) return
    const end = await endsAt(tx, threadId, thread.calmSince)
    if (end && end <= now) await setCalm(tx, afterCommit, threadId, false)
    else
      await enqueue(tx, 'end_calm', { threadId }, end ?? new Date(now.getTime() + hour), `calm:${threadId}`)
  })
