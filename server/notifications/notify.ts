import { publishToMember } from '#server/realtime/publish.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

type Row = { memberId: string }

const tell = (afterCommit: AfterCommit, rows: Row[]) => {
  for (const { memberId } of rows) afterCommit(() => publishToMember(memberId, { kind: 'notifications' }))
}

/** Tells everyone else who wrote in a thread that there is a reply; replies gather in one unread line. */
export const notifyOfReply = async (
  tx: Tx,
  afterCommit: AfterCommit,
  reply: { threadId: string; postId: string; authorId: string },
) => {
  const rows = await tx.$queryRaw<Row[]>`
    INSERT INTO "Notification" ("id", "memberId", "kind", "threadId", "postId", "updatedAt")
    SELECT gen_random_uuid(), w."authorId", 'reply', ${reply.threadId}::uuid, ${reply.postId}::uuid, now()
    FROM (SELECT DISTINCT p."authorId" FROM "Post" p WHERE p."threadId" = ${reply.threadId}::uuid) w
    JOIN "Thread" t ON t."id" = ${reply.threadId}::uuid
    JOIN "Membership" m ON m."circleId" = t."circleId" AND m."memberId" = w."authorId" AND m."state" = 'active'
    WHERE w."authorId" <> ${reply.authorId}::uuid
    ON CONFLICT ("memberId", "threadId") WHERE "kind" = 'reply' AND "readAt" IS NULL DO UPDATE SET "updatedAt" = now()
    RETURNING "memberId"`
  tell(afterCommit, rows)
}

/** Tells an author that somebody said me too; several gather in one unread line. */
export const notifyOfMeToo = async (
  tx: Tx,
  afterCommit: AfterCommit,
  post: { id: string; threadId: string; authorId: string },
) => {
  await tx.$executeRaw`
    INSERT INTO "Notification" ("id", "memberId", "kind", "threadId", "postId", "updatedAt")
    VALUES (gen_random_uuid(), ${post.authorId}::uuid, 'me_too', ${post.threadId}::uuid, ${post.id}::uuid, now())
    ON CONFLICT ("memberId", "postId") WHERE "kind" = 'me_too' AND "readAt" IS NULL DO UPDATE SET "updatedAt" = now()`
  tell(afterCommit, [{ memberId: post.authorId }])
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
    RETURNING "memberId"`
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
  | { kind: 'strength_short' | 'buddy_match' | 'buddy_ready' | 'buddy_ended'; memberId: string }
  | { kind: 'greet'; memberId: string; threadId: string }
  | { kind: 'membership_requested' | 'membership_decided'; memberId: string; membershipId: string }

/** Tells one member one thing. */
export const notify = async (tx: Tx, afterCommit: AfterCommit, notification: Single) => {
  await tx.notification.create({ data: notification })
  tell(afterCommit, [notification])
}
