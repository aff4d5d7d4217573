import { db } from '#server/db.ts'
import { enqueue, type Jobs } from '#server/jobs/enqueue.ts'
import { planDeliveries } from '#server/notifications/plan-deliveries.ts'
import { publishToMembers } from '#server/realtime/publish.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { transaction } from '#server/transaction.ts'

const atOnce = 500
/** Questions asked of the database at the same time: those who post meanwhile come first. */
const sideBySide = 4

const hearers = async ({ threadId, after }: Jobs['fan_out']) => {
  const rows = await db.$queryRaw<{ memberId: string }[]>`
    SELECT DISTINCT m."memberId" FROM "Thread" t
    JOIN "Membership" m ON m."circleId" IN (t."circleId", t."alsoCircleId") AND m."state" = 'active' AND m."hearsNew"
    WHERE t."id" = ${threadId}::uuid AND t."listed" AND m."memberId" <> t."authorId"
      AND (${after ?? null}::uuid IS NULL OR m."memberId" > ${after ?? null}::uuid)
    ORDER BY m."memberId" LIMIT ${atOnce}`
  return rows.map(({ memberId }) => memberId)
}

/** Those of them who may see it, by the one rule. */
const whoMaySee = async (threadId: string, memberIds: string[]) => {
  const seen: string[] = []
  for (let start = 0; start < memberIds.length; start += sideBySide) {
    const some = memberIds.slice(start, start + sideBySide)
    const answers = await Promise.all(
      some.map((memberId) =>
        db.thread.count({ where: { AND: [visibleThreads({ memberId }), { id: threadId }] } }),
      ),
    )
    seen.push(...some.filter((_, index) => answers[index]))
  }
  return seen
}

/**
 * Tells those who asked to hear of new conversations in a circle, some hundred at a time. Whoever posts waits
 * for none of it. Runs as a job, perhaps twice: nobody is told of a conversation twice.
 */
export const fanOut = async ({ threadId, after }: Jobs['fan_out']) => {
  const memberIds = await hearers({ threadId, after })
  const last = memberIds.at(-1)
  if (!last) return
  const told = await whoMaySee(threadId, memberIds)
  await transaction(async (tx, afterCommit) => {
    const rows = await tx.$queryRaw<{ id: string; memberId: string }[]>`
      INSERT INTO "Notification" ("id", "memberId", "kind", "threadId", "updatedAt")
      SELECT gen_random_uuid(), told, 'new_thread', ${threadId}::uuid, now() FROM unnest(${told}::uuid[]) AS told
      ON CONFLICT ("memberId", "threadId") WHERE "kind" = 'new_thread' DO NOTHING
      RETURNING "id", "memberId"`
    await planDeliveries(
      tx,
      'new_thread',
      rows.map(({ id }) => id),
    )
    afterCommit(() =>
      publishToMembers(
        rows.map(({ memberId }) => memberId),
        { kind: 'notifications' },
      ),
    )
    if (memberIds.length === atOnce) await enqueue(tx, 'fan_out', { threadId, after: last })
  })
}
