import type { NotificationKind } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'
import { gatherMinutes, groupOf } from './notice-group.ts'

/**
 * Writes down by which ways these notices leave the house, as each member chose, and when it is their turn.
 * In the transaction of the notices: both are there, or neither. Several of one group gather in one job.
 * What had been dropped and is news again gets another turn; what was sent and not read yet does not.
 */
export const planDeliveries = async (tx: Tx, kind: NotificationKind, notificationIds: string[]) => {
  const group = groupOf(kind)
  if (group === 'team' || notificationIds.length === 0) return
  const minutes = gatherMinutes[group]
  await tx.$executeRaw`
    WITH planned AS (
      INSERT INTO "Delivery" ("id", "notificationId", "memberId", "channel", "urgent", "dueAt")
      SELECT gen_random_uuid(), n."id", n."memberId", c."channel", ${group === 'care'},
        now() + make_interval(mins => ${minutes}::int)
      FROM "Notification" n
      LEFT JOIN "NoticeSettings" s ON s."memberId" = n."memberId"
      CROSS JOIN (VALUES ('mail'::"NoticeChannel"), ('push'::"NoticeChannel")) AS c("channel")
      WHERE n."id" = ANY(${notificationIds}::uuid[]) AND CASE c."channel"
        WHEN 'mail' THEN s."mailStoppedAt" IS NULL AND s."mailRefusedAt" IS NULL
          AND ${group}::"NoticeGroup" = ANY(coalesce(s."mail", '{moderators,care}'))
        ELSE ${group}::"NoticeGroup" = ANY(coalesce(s."push", '{replies,moderators,care}'))
          AND EXISTS (SELECT 1 FROM "PushSubscription" p WHERE p."memberId" = n."memberId") END
      ON CONFLICT ("notificationId", "channel") DO UPDATE
        SET "droppedAt" = NULL, "why" = NULL, "dueAt" = EXCLUDED."dueAt"
        WHERE "Delivery"."droppedAt" IS NOT NULL
      RETURNING "memberId", "channel", "dueAt"
    )
    SELECT graphile_worker.add_job('deliver',
      payload := json_build_object('memberId', turn."memberId", 'channel', turn."channel"), run_at := turn."dueAt",
      job_key := 'deliver ' || turn."memberId" || ' ' || turn."channel" || ' ' || ${minutes}::int,
      job_key_mode := 'preserve_run_at')
    FROM (SELECT DISTINCT "memberId", "channel", "dueAt" FROM planned) AS turn`
}
