import { Prisma } from '#prisma/generated/client.ts'
import { postApartSql } from '#server/apart/rule-sql.ts'
import { jobSql } from '#server/jobs/enqueue.ts'
import { publishToMembers } from '#server/realtime/publish.ts'
import type { Besides } from '#server/threads/record-event.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { planWith, turnsSql } from './plan-deliveries.ts'
import type { Hearing, Reply } from './who-hears.ts'

/** Milliseconds until the rest of a long conversation is told, of all replies that came meanwhile. */
const restAfterMs = 2_000

const receiver = Prisma.sql`"Notification"."memberId"`

/**
 * Notices of those who hear, in `heard` (its column is called so too). Replies gather in one unread line, which leads
 * to the first of them that its reader may see. Always in the same order: two who tell the same people would otherwise
 * wait for each other. A line that leads to a post of this very instant stays as it is.
 */
const toldSql = ({ threadId, postId }: Reply, heard: Prisma.Sql) => Prisma.sql`
  INSERT INTO "Notification" ("id", "memberId", "kind", "threadId", "postId", "updatedAt")
  SELECT gen_random_uuid(), heard, 'reply', ${threadId}::uuid, ${postId}::uuid, now()
  FROM ${heard} ORDER BY heard
  ON CONFLICT ("memberId", "threadId") WHERE "kind" = 'reply' AND "readAt" IS NULL DO UPDATE SET "updatedAt" = now(),
    "postId" = coalesce((SELECT CASE WHEN ${postApartSql(receiver)} THEN EXCLUDED."postId" ELSE p."id" END
      FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" WHERE p."id" = "Notification"."postId"),
      "Notification"."postId")
  RETURNING "id", "memberId"`

const ring = (afterCommit: AfterCommit, memberIds: string[]) =>
  afterCommit(() => publishToMembers(memberIds, { kind: 'notifications' }))

/** Writes the notices of these members, and rings once they are there to be seen. */
export const tell = async (tx: Tx, afterCommit: AfterCommit, reply: Reply, memberIds: string[]) => {
  if (memberIds.length === 0) return
  const rows = await planWith(tx, 'reply', toldSql(reply, Prisma.sql`unnest(${memberIds}::uuid[]) AS heard`))
  ring(
    afterCommit,
    rows.map(({ memberId }) => memberId),
  )
}

/** One job tells the rest of all replies that come within its time. */
const restSql = ({ threadId, postId }: Reply, at: Date) =>
  jobSql('tell_of_replies', [{ threadId, postId, since: at.toISOString() }], {
    runAt: new Date(at.getTime() + restAfterMs),
    key: `rest ${threadId}`,
    mode: 'preserve_run_at',
  })

/** Tells them that there is a reply. */
export const notifyOfReply = async (
  tx: Tx,
  afterCommit: AfterCommit,
  reply: Reply,
  { memberIds, more, at }: Hearing,
) => {
  await tell(tx, afterCommit, reply, memberIds)
  if (more) await tx.$executeRaw`SELECT ${restSql(reply, at)}`
}

/** What came of telling within the statement that gave a reply its place; `inTime`: what was asked still held. */
export type ToldBesides = { inTime: boolean; told: string[] | null; turns: number; rest: number }

/**
 * The same within the statement that gives the reply its place, if nobody else's came between: else it tells nobody,
 * says so, and it is done by itself.
 */
export const notifyBesides = (reply: Reply, { memberIds, more, headSeq, at }: Hearing): Besides => {
  const inTime = Prisma.sql`(${more} OR recorded."seq" = ${headSeq}::int + 1)`
  const heard = Prisma.sql`(SELECT unnest(${memberIds}::uuid[]) AS heard FROM recorded WHERE ${inTime}) h`
  return {
    parts: Prisma.sql`, told AS (${toldSql(reply, heard)}), ${turnsSql('reply')},
      rest AS (SELECT ${restSql(reply, at)} AS "job" FROM recorded WHERE ${more})`,
    columns: Prisma.sql`, ${inTime} AS "inTime", (SELECT array_agg("memberId"::text) FROM told) AS "told",
      (SELECT count(t."job")::int FROM turns t) AS "turns", (SELECT count(r."job")::int FROM rest r) AS "rest"`,
  }
}

/** Whether it was told so. Whoever was hears of it once it is there to be seen. */
export const wasTold = (afterCommit: AfterCommit, { inTime, told }: ToldBesides) => {
  if (inTime && told) ring(afterCommit, told)
  return inTime
}
