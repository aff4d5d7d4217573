import { Prisma } from '#prisma/generated/client.ts'
import { postApartSql, threadApartSql } from '#server/apart/rule-sql.ts'
import { whoFolds } from '#server/apart/who-folds.ts'
import { enqueue, type Jobs } from '#server/jobs/enqueue.ts'
import { publishToMembers } from '#server/realtime/publish.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { planDeliveries } from './plan-deliveries.ts'

/** Whoever answers waits while these are told; the rest of a long conversation hears a moment later. */
const told = { atOnce: 50, byOneJob: 1_000 }

type Reply = { threadId: string; postId: string }

const reader = Prisma.sql`w."authorId"`
const receiver = Prisma.sql`"Notification"."memberId"`

/** Everybody else who wrote there and may see the reply, without those who have read on. */
const hearers = async (tx: Tx, { threadId, postId }: Reply, which: Prisma.Sql) => {
  const rows = await tx.$queryRaw<{ memberId: string }[]>`
    SELECT w."authorId" AS "memberId"
    FROM (SELECT "authorId", max("createdAt") AS "wroteAt" FROM "Post"
      WHERE "threadId" = ${threadId}::uuid GROUP BY "authorId") w
    JOIN "Thread" t ON t."id" = ${threadId}::uuid
    JOIN "Post" p ON p."id" = ${postId}::uuid AND p."state" = 'published'
    WHERE w."authorId" <> p."authorId" AND EXISTS (SELECT 1 FROM "Membership" m
      WHERE m."circleId" IN (t."circleId", t."alsoCircleId") AND m."memberId" = w."authorId" AND m."state" = 'active')
      AND NOT EXISTS (SELECT 1 FROM "ReadMark" r
        WHERE r."memberId" = w."authorId" AND r."threadId" = t."id" AND r."lastReadSeq" >= p."seq")
      AND NOT ${threadApartSql(reader)} AND NOT ${postApartSql(reader)} ${which}`
  return rows.map(({ memberId }) => memberId)
}

/** Replies gather in one unread line, which leads to the first of them that its reader may see. */
const tell = async (tx: Tx, afterCommit: AfterCommit, { threadId, postId }: Reply, asked: string[]) => {
  if (asked.length === 0) return
  const folds = new Set(await whoFolds(tx, postId, asked))
  const memberIds = asked.filter((memberId) => !folds.has(memberId))
  const rows = await tx.$queryRaw<{ id: string; memberId: string }[]>`
    INSERT INTO "Notification" ("id", "memberId", "kind", "threadId", "postId", "updatedAt")
    SELECT gen_random_uuid(), heard, 'reply', ${threadId}::uuid, ${postId}::uuid, now()
    FROM unnest(${memberIds}::uuid[]) AS heard
    ON CONFLICT ("memberId", "threadId") WHERE "kind" = 'reply' AND "readAt" IS NULL DO UPDATE SET "updatedAt" = now(),
      "postId" = (SELECT CASE WHEN ${postApartSql(receiver)} THEN EXCLUDED."postId" ELSE p."id" END
        FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" WHERE p."id" = "Notification"."postId")
    RETURNING "id", "memberId"`
  await planDeliveries(
    tx,
    'reply',
    rows.map(({ id }) => id),
  )
  afterCommit(() =>
    publishToMembers(
      rows.map(({ memberId }) => memberId),
      { kind: 'notifications' },
    ),
  )
}

/** Tells everyone else who wrote in a thread that there is a reply: who began it and who wrote last at once. */
export const notifyOfReply = async (tx: Tx, afterCommit: AfterCommit, { threadId, postId }: Reply) => {
  const nearest = Prisma.sql`
    ORDER BY w."authorId" = t."authorId" DESC, w."wroteAt" DESC, w."authorId" LIMIT ${told.atOnce + 1}`
  const asked = await hearers(tx, { threadId, postId }, nearest)
  await tell(tx, afterCommit, { threadId, postId }, asked.slice(0, told.atOnce))
  if (asked.length <= told.atOnce) return
  // the clock of the notices: whoever has one of this instant or later is not told by the job again
  const [clock] = await tx.$queryRaw<{ at: Date }[]>`SELECT now()::timestamptz(3) AS "at"`
  const since = (clock?.at ?? new Date()).toISOString()
  await enqueue(tx, 'tell_the_rest', { threadId, postId, since })
}

/** The rest, some hundred at a time, with the rule asked again. Runs perhaps twice; nobody hears it twice. */
export const tellTheRest = async ({ threadId, postId, since, after }: Jobs['tell_the_rest']) => {
  await transaction(async (tx, afterCommit) => {
    const rest = Prisma.sql`AND (${after ?? null}::uuid IS NULL OR w."authorId" > ${after ?? null}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."memberId" = w."authorId"
        AND n."threadId" = t."id" AND n."kind" = 'reply' AND n."updatedAt" >= ${since}::timestamptz)
      ORDER BY w."authorId" LIMIT ${told.byOneJob}`
    const asked = await hearers(tx, { threadId, postId }, rest)
    const last = asked.at(-1)
    if (!last) return
    await tell(tx, afterCommit, { threadId, postId }, asked)
    if (asked.length === told.byOneJob)
      await enqueue(tx, 'tell_the_rest', { threadId, postId, since, after: last })
  })
}
