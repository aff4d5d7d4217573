import { Prisma } from '#prisma/generated/client.ts'
import { postApartSql, threadApartSql } from '#server/apart/rule-sql.ts'
import { whoFolds } from '#server/apart/who-folds.ts'
import type { Tx } from '#server/transaction.ts'

/**
 * Whoever answers waits while these are told, and while the latest places of the conversation are gone through; the
 * rest of a long one hears some seconds later.
 */
const limits = { atOnce: 12, latest: 200 }

export type Reply = { threadId: string; postId: string }

const reader = Prisma.sql`w."authorId"`

export const everPosted = Prisma.sql`true`
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
export const ask = async (tx: Tx, reply: Reply, which: Which): Promise<Asked> => {
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
export const unfolded = async (tx: Tx, postId: string, asked: string[], folding: boolean) => {
  const folds = new Set(folding ? await whoFolds(tx, postId, asked) : [])
  return asked.filter((memberId) => !folds.has(memberId))
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
