import { Prisma } from '#prisma/generated/client.ts'
import { postApartSql, threadApartSql } from '#server/apart/rule-sql.ts'
import { whoFolds } from '#server/apart/who-folds.ts'
import { type Jobs, jobSql } from '#server/jobs/enqueue.ts'
import { publishToMembers } from '#server/realtime/publish.ts'
import type { Besides } from '#server/threads/record-event.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { planWith, turnsSql } from './plan-deliveries.ts'

/**
 * Whoever answers waits while these are told, and while the latest places of the conversation are gone through; the
 * rest of a long one hears some seconds later.
 */
const limits = { atOnce: 12, latest: 200, byOneTurn: 1_000, afterMs: 2_000 }

type Reply = { threadId: string; postId: string }

const reader = Prisma.sql`w."authorId"`
const receiver = Prisma.sql`"Notification"."memberId"`

const everPosted = Prisma.sql`true`
/** Who began it, who wrote in the latest places, and who has none yet. */
const latelyPosted = ({ threadId }: Reply) => Prisma.sql`("opening" OR "seq" IS NULL
  OR "seq" > (SELECT "headSeq" - ${limits.latest}::int FROM "Thread" WHERE "id" = ${threadId}::uuid))`

type Which = { posted: Prisma.Sql; of: Prisma.Sql }

/** Everybody else who wrote there and may see the reply once it is in view, without those who have read on. */
const hearersSql = ({ threadId, postId }: Reply, { posted, of }: Which) => Prisma.sql`
  SELECT w."authorId"
  FROM (SELECT "authorId", max("createdAt") AS "wroteAt" FROM "Post"
    WHERE "threadId" = ${threadId}::uuid AND ${posted} GROUP BY "authorId") w
  JOIN "Thread" t ON t."id" = ${threadId}::uuid
  JOIN "Post" p ON p."id" = ${postId}::uuid AND NOT p."opening"
  WHERE w."authorId" <> p."authorId" AND EXISTS (SELECT 1 FROM "Membership" m
    WHERE m."circleId" IN (t."circleId", t."alsoCircleId") AND m."memberId" = w."authorId" AND m."state" = 'active')
    AND NOT EXISTS (SELECT 1 FROM "ReadMark" r
      WHERE r."memberId" = w."authorId" AND r."threadId" = t."id" AND r."lastReadSeq" >= p."seq")
    AND NOT ${threadApartSql(reader)} AND NOT ${postApartSql(reader)} ${of}`

const answeredSql = ({ threadId }: Reply) => Prisma.sql`EXISTS (
  SELECT 1 FROM "Post" r JOIN "Thread" t ON t."id" = r."threadId"
  WHERE t."id" = ${threadId}::uuid AND r."state" = 'published' AND NOT r."opening" AND r."authorId" <> t."authorId")`

type Asked = { memberIds: string[]; folding: boolean; ringing: boolean; headSeq: number; at: Date }

/**
 * Those who hear; whether some of them fold things away; whether anybody is asked to be the first to answer, or may be
 * just now; how far the conversation was; and the clock of the notices: whoever has one of this instant or later was
 * told.
 */
const ask = async (tx: Tx, reply: Reply, which: Which): Promise<Asked> => {
  const [asked] = await tx.$queryRaw<Asked[]>`
    SELECT h."memberIds", now()::timestamptz(3) AS "at",
      EXISTS (SELECT 1 FROM "Mute" WHERE "memberId" = ANY(h."memberIds") AND "kind" <> 'person') AS "folding",
      EXISTS (SELECT 1 FROM "Notification" WHERE "threadId" = ${reply.threadId}::uuid AND "kind" = 'greet'
        AND "readAt" IS NULL) OR NOT ${answeredSql(reply)} AS "ringing",
      (SELECT "headSeq" FROM "Thread" WHERE "id" = ${reply.threadId}::uuid) AS "headSeq"
    FROM (SELECT ARRAY(${hearersSql(reply, which)}) AS "memberIds") h`
  if (!asked) throw new Error('who hears of a reply could not be asked')
  return asked
}

/** Without those who would have it folded away. */
const unfolded = async (tx: Tx, postId: string, asked: string[], folding: boolean) => {
  const folds = new Set(folding ? await whoFolds(tx, postId, asked) : [])
  return asked.filter((memberId) => !folds.has(memberId))
}

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

const tell = async (tx: Tx, afterCommit: AfterCommit, reply: Reply, memberIds: string[]) => {
  if (memberIds.length === 0) return
  const rows = await planWith(tx, 'reply', toldSql(reply, Prisma.sql`unnest(${memberIds}::uuid[]) AS heard`))
  ring(
    afterCommit,
    rows.map(({ memberId }) => memberId),
  )
}

/** Whom a reply is told to in its own transaction, whether there are more, and what `ask` found besides. */
export type Hearing = Omit<Asked, 'folding'> & { more: boolean }

/**
 * Everyone else who wrote there: who began it and who wrote last are told at once. Can be asked before the reply has
 * its place in the conversation, so that others who write there wait less.
 */
export const whoHears = async (tx: Tx, { threadId, postId }: Reply): Promise<Hearing> => {
  const reply = { threadId, postId }
  const nearest = Prisma.sql`
    ORDER BY w."authorId" = t."authorId" DESC, w."wroteAt" DESC, w."authorId" LIMIT ${limits.atOnce + 1}`
  const {
    memberIds: all,
    folding,
    ...asked
  } = await ask(tx, reply, { posted: latelyPosted(reply), of: nearest })
  const memberIds = await unfolded(tx, postId, all.slice(0, limits.atOnce), folding)
  return { ...asked, memberIds, more: all.length > limits.atOnce || asked.headSeq > limits.latest }
}

/**
 * The same once the reply has its place. Whoever else wrote there for the first time in the moment between was not
 * there to be asked about: only then it is asked again, while others wait. Of more than are told here the job asks.
 */
export const whoHearsNow = async (tx: Tx, reply: Reply, asked: Hearing, seq: number): Promise<Hearing> => {
  if (asked.more || seq === asked.headSeq + 1) return asked
  const came = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Post" b JOIN "Post" p ON p."id" = ${reply.postId}::uuid
    WHERE b."threadId" = ${reply.threadId}::uuid AND b."seq" > ${asked.headSeq} AND b."seq" < ${seq}
      AND b."authorId" <> p."authorId" AND b."authorId" <> ALL(${asked.memberIds}::uuid[]) LIMIT 1`
  return came.length > 0 ? whoHears(tx, reply) : asked
}

/** One job tells the rest of all replies that come within its time. */
const restSql = ({ threadId, postId }: Reply, at: Date) =>
  jobSql('tell_of_replies', [{ threadId, postId, since: at.toISOString() }], {
    runAt: new Date(at.getTime() + limits.afterMs),
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

type Waiting = Jobs['tell_of_replies'][number]

/** Some hundred of the rest, with the rule asked again. The last of them, if there may be more. */
const tellSome = ({ threadId, postId, since }: Waiting, after: string | null) =>
  transaction(async (tx, afterCommit) => {
    const rest = Prisma.sql`AND p."state" = 'published' AND (${after}::uuid IS NULL OR w."authorId" > ${after}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "Notification" n WHERE n."memberId" = w."authorId"
        AND n."threadId" = t."id" AND n."kind" = 'reply' AND n."updatedAt" >= ${since}::timestamptz)
      ORDER BY w."authorId" LIMIT ${limits.byOneTurn}`
    const { memberIds: all, folding } = await ask(tx, { threadId, postId }, { posted: everPosted, of: rest })
    await tell(tx, afterCommit, { threadId, postId }, await unfolded(tx, postId, all, folding))
    return all.length === limits.byOneTurn ? all.at(-1) : null
  })

/** The rest of each, the earliest first. Runs perhaps twice; nobody hears it twice. */
export const tellTheRest = async (replies: Jobs['tell_of_replies']) => {
  for (const reply of replies) {
    let after: string | null | undefined = null
    do after = await tellSome(reply, after ?? null)
    while (after)
  }
}
