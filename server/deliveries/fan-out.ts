import { Prisma } from '#prisma/generated/client.ts'
import { threadApartSql } from '#server/apart/rule-sql.ts'
import { whoFolds } from '#server/apart/who-folds.ts'
import { db } from '#server/db.ts'
import { enqueue, type Jobs } from '#server/jobs/enqueue.ts'
import { planDeliveries } from '#server/notifications/plan-deliveries.ts'
import { publishToMembers } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'

const atOnce = 1_000
const hearer = Prisma.sql`m."memberId"`

/** Those who asked to hear and may see it, by the one rule. */
const hearers = async ({ threadId, after }: Jobs['fan_out']) => {
  const rows = await db.$queryRaw<{ memberId: string }[]>`
    SELECT DISTINCT m."memberId" FROM "Thread" t
    JOIN "Membership" m ON m."circleId" IN (t."circleId", t."alsoCircleId") AND m."state" = 'active' AND m."hearsNew"
    WHERE t."id" = ${threadId}::uuid AND t."listed" AND m."memberId" <> t."authorId"
      AND (${after ?? null}::uuid IS NULL OR m."memberId" > ${after ?? null}::uuid)
      AND NOT ${threadApartSql(hearer)}
    ORDER BY m."memberId" LIMIT ${atOnce}`
  return rows.map(({ memberId }) => memberId)
}

/**
 * Tells those who asked to hear of new conversations in a circle, some hundred at a time. Whoever posts waits
 * for none of it. Runs as a job, perhaps twice: nobody is told of a conversation twice.
 */
export const fanOut = async ({ threadId, after }: Jobs['fan_out']) => {
  const memberIds = await hearers({ threadId, after })
  const last = memberIds.at(-1)
  if (!last) return
  const opening = await db.post.findFirst({ where: { threadId, opening: true }, select: { id: true } })
  if (!opening) return
  await transaction(async (tx, afterCommit) => {
    const folds = new Set(await whoFolds(tx, opening.id, memberIds))
    const told = memberIds.filter((memberId) => !folds.has(memberId))
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
