import type { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { notifyOfOverdue } from '#server/notifications/notify.ts'
import { transaction } from '#server/transaction.ts'
import { queueWebhooks } from '#server/webhooks/queue-webhooks.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import { weighAgain } from './weigh-case.ts'

const atOnce = 200

/** Cases that somebody should have looked at by now, that nobody has in their hands, and that rang no bell yet. */
const missed = (now: Date): Prisma.CaseWhereInput => ({
  state: { in: ['open', 'resubmitted'] },
  dueAt: { lt: now },
  escalatedAt: null,
  leases: { none: { releasedAt: null, expiresAt: { gt: now } } },
})

const raise = (caseId: string, now: Date) =>
  transaction(async (tx, afterCommit) => {
    // Several processes may have found it: only one of them changes this row.
    const { count } = await tx.case.updateMany({
      where: { id: caseId, ...missed(now) },
      data: { escalatedAt: now },
    })
    if (count === 0) return
    await weighAgain(tx, caseId)
    await recordQueueEvent(tx, afterCommit, { caseId, kind: 'escalated' })
    await notifyOfOverdue(tx, afterCommit, caseId)
    const { lane } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { lane: true } })
    await queueWebhooks(tx, 'case.escalated', caseId, { caseId, lane })
  })

/** Rings once for each case that has waited too long: it moves up, and the leads hear of it. Runs every minute. */
export const raiseAlarms = async (now = new Date()) => {
  const found = await db.case.findMany({
    where: missed(now),
    orderBy: { rank: 'desc' },
    take: atOnce,
    select: { id: true },
  })
  for (const { id } of found) await raise(id, now)
}
