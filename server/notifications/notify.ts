import { publishToMember } from '#server/realtime/publish.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { planDeliveries } from './plan-deliveries.ts'

type Row = { id: string; memberId: string }

const idsOf = (rows: Row[]) => rows.map(({ id }) => id)

const tell = (afterCommit: AfterCommit, rows: Pick<Row, 'memberId'>[]) => {
  for (const { memberId } of rows) afterCommit(() => publishToMember(memberId, { kind: 'notifications' }))
}

/** Tells an author that somebody said me too; several gather in one unread line. */
export const notifyOfMeToo = async (
  tx: Tx,
  afterCommit: AfterCommit,
  post: { id: string; threadId: string; authorId: string },
) => {
  const rows = await tx.$queryRaw<Row[]>`
    INSERT INTO "Notification" ("id", "memberId", "kind", "threadId", "postId", "updatedAt")
    VALUES (gen_random_uuid(), ${post.authorId}::uuid, 'me_too', ${post.threadId}::uuid, ${post.id}::uuid, now())
    ON CONFLICT ("memberId", "postId") WHERE "kind" = 'me_too' AND "readAt" IS NULL DO UPDATE SET "updatedAt" = now()
    RETURNING "id", "memberId"`
  await planDeliveries(tx, 'me_too', idsOf(rows))
  tell(afterCommit, rows)
}

/** Tells somebody that a letter to themselves is here; several gather in one unread line. */
export const notifyOfLetter = async (tx: Tx, afterCommit: AfterCommit, memberId: string) => {
  const rows = await tx.$queryRaw<Row[]>`
    INSERT INTO "Notification" ("id", "memberId", "kind", "updatedAt")
    VALUES (gen_random_uuid(), ${memberId}::uuid, 'letter', now())
    ON CONFLICT ("memberId") WHERE "kind" = 'letter' AND "readAt" IS NULL DO UPDATE SET "updatedAt" = now()
    RETURNING "id", "memberId"`
  await planDeliveries(tx, 'letter', idsOf(rows))
  tell(afterCommit, rows)
}

/** Tells everybody who cares for moderators that cases wait too long; several gather in one unread line. */
export const notifyOfOverdue = async (tx: Tx, afterCommit: AfterCommit, caseId: string) => {
  const rows = await tx.$queryRaw<Row[]>`
    INSERT INTO "Notification" ("id", "memberId", "kind", "caseId", "updatedAt")
    SELECT gen_random_uuid(), m."id", 'overdue', c."id", now()
    FROM "Case" c JOIN "Post" p ON p."id" = c."postId"
    JOIN "Member" m ON m."role" IN ('lead', 'admin') AND m."id" <> p."authorId"
    WHERE c."id" = ${caseId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "Report" r WHERE r."caseId" = c."id" AND r."reporterId" = m."id")
    ORDER BY m."id"
    ON CONFLICT ("memberId") WHERE "kind" = 'overdue' AND "readAt" IS NULL DO UPDATE SET "updatedAt" = now(), "caseId" = EXCLUDED."caseId"
    RETURNING "id", "memberId"`
  tell(afterCommit, rows)
}

type Single =
  | {
      kind: 'decision' | 'restored' | 'care'
      memberId: string
      threadId: string
      postId: string
      decisionId?: string
    }
  | { kind: 'report_outcome'; memberId: string; reportId: string; decisionId: string }
  | { kind: 'handed_over' | 'care_page'; memberId: string; caseId: string }
  | {
      kind: 'appeal_message' | 'appeal_decided'
      memberId: string
      appealId: string
      threadId?: string
      postId?: string
    }
  | { kind: 'apology'; memberId: string; apologyId: string; threadId: string; postId: string }
  | { kind: 'care_card'; memberId: string; careCardId: string; decisionId?: string | undefined }
  | { kind: 'lifted'; memberId: string; decisionId: string; threadId?: string; postId?: string }
  | {
      kind:
        | 'strength_short'
        | 'panel_asked'
        | 'revealed'
        | 'buddy_match'
        | 'buddy_ready'
        | 'buddy_ended'
        | 'second_step_reset'
        | 'address_changing'
        | 'address_changed'
      memberId: string
    }
  | { kind: 'mention'; memberId: string; threadId: string; postId: string }
  | { kind: 'greet'; memberId: string; threadId: string }
  | { kind: 'membership_requested' | 'membership_decided'; memberId: string; membershipId: string }

/** Tells one member one thing. */
export const notify = async (tx: Tx, afterCommit: AfterCommit, notification: Single) => {
  const { id } = await tx.notification.create({ data: notification, select: { id: true } })
  await planDeliveries(tx, notification.kind, [id])
  tell(afterCommit, [notification])
}
