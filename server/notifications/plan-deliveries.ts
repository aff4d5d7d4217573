import { Prisma } from '#prisma/generated/client.ts'
import type { NotificationKind } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'
import { gatherMinutes, groupOf } from './notice-group.ts'

type Notice = { id: string; memberId: string }

/**
 * Those of `told` by which ways, as each member chose, and when it is their turn; a job for each way of each. For a
 * statement that has a `told`, and asks for its `turns`: what nobody asks for is not done.
 */
export const turnsSql = (kind: NotificationKind) => {
  const group = groupOf(kind)
  const minutes = group === 'team' ? 0 : gatherMinutes[group]
  return Prisma.sql`
    planned AS (
      INSERT INTO "Delivery" ("id", "notificationId", "memberId", "channel", "urgent", "dueAt")
      SELECT gen_random_uuid(), n."id", n."memberId", c."channel", ${group === 'care'},
        now() + make_interval(mins => ${minutes}::int)
      FROM told n
      LEFT JOIN "NoticeSettings" s ON s."memberId" = n."memberId"
      CROSS JOIN (VALUES ('mail'::"NoticeChannel"), ('push'::"NoticeChannel")) AS c("channel")
      WHERE CASE c."channel"
        WHEN 'mail' THEN s."mailStoppedAt" IS NULL AND s."mailRefusedAt" IS NULL
          AND ${group}::"NoticeGroup" = ANY(coalesce(s."mail", '{moderators,care}'))
        ELSE ${group}::"NoticeGroup" = ANY(coalesce(s."push", '{replies,moderators,care}'))
          AND EXISTS (SELECT 1 FROM "PushSubscription" p WHERE p."memberId" = n."memberId") END
      ON CONFLICT ("notificationId", "channel") DO UPDATE
        SET "droppedAt" = NULL, "why" = NULL, "dueAt" = EXCLUDED."dueAt"
        WHERE "Delivery"."droppedAt" IS NOT NULL
      RETURNING "memberId", "channel", "dueAt"
    ),
    turns AS (
      SELECT graphile_worker.add_job('deliver',
        payload := json_build_object('memberId', turn."memberId", 'channel', turn."channel"), run_at := turn."dueAt",
        job_key := 'deliver ' || turn."memberId" || ' ' || turn."channel" || ' ' || ${minutes}::int,
        job_key_mode := 'preserve_run_at') AS "job"
      FROM (SELECT DISTINCT "memberId", "channel", "dueAt" FROM planned ORDER BY "memberId", "channel") AS turn)`
}

/**
 * Writes notices, with `told` (a statement that returns their "id" and "memberId"), and by which ways they leave the
 * house and when. In one statement and in the transaction of what they are about: all of it is there, or nothing.
 * Several of one group gather in one job. What had been dropped and is news again gets another turn; what was sent
 * and not read yet does not.
 */
export const planWith = async (tx: Tx, kind: NotificationKind, told: Prisma.Sql): Promise<Notice[]> =>
  groupOf(kind) === 'team'
    ? tx.$queryRaw<Notice[]>(told)
    : tx.$queryRaw<Notice[]>`WITH told AS (${told}), ${turnsSql(kind)}
        SELECT "id", "memberId", (SELECT count(t."job")::int FROM turns t) AS "turns" FROM told`

/** The same for notices that are there already. */
export const planDeliveries = async (tx: Tx, kind: NotificationKind, notificationIds: string[]) => {
  if (notificationIds.length === 0) return
  await planWith(
    tx,
    kind,
    Prisma.sql`SELECT "id", "memberId" FROM "Notification" WHERE "id" = ANY(${notificationIds}::uuid[])`,
  )
}
