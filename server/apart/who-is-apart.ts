import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import { apartFrom } from './rule.ts'
import { apartIdsSql } from './rule-sql.ts'

type Reader = Pick<Prisma.TransactionClient, '$queryRaw'>

/** How a post was written: by whom, and under which alias if without their name. */
export type Written = { authorId: string; aliasId: string | null }

/** Those who do not meet a member's name: whom their signals must not reach. */
export const whoIsApart = async (tx: Reader, memberId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "blockerId" AS id FROM "Block" WHERE "blockedId" = ${memberId}::uuid
    UNION SELECT "blockedId" FROM "Block" WHERE "blockerId" = ${memberId}::uuid
    UNION SELECT "memberId" FROM "Mute" WHERE "mutedId" = ${memberId}::uuid AND ("until" IS NULL OR "until" > now())`
  return rows.map(({ id }) => id)
}

const missSql = (postIds: string[]) => Prisma.sql`
  WITH post AS (
    SELECT p."id", p."authorId", p."aliasId" FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
    WHERE p."id" = ANY(${postIds}::uuid[]) AND NOT (p."opening" AND t."fromHosts")),
  named AS (SELECT "id", "authorId" FROM post WHERE "aliasId" IS NULL)
  SELECT named."id" AS "postId", b."blockerId" AS "memberId" FROM named JOIN "Block" b ON b."blockedId" = named."authorId"
  UNION SELECT named."id", b."blockedId" FROM named JOIN "Block" b ON b."blockerId" = named."authorId"
  UNION SELECT named."id", m."memberId" FROM named JOIN "Mute" m ON m."mutedId" = named."authorId"
    AND (m."until" IS NULL OR m."until" > now())
  UNION SELECT post."id", w."memberId" FROM post JOIN "AliasAway" w ON w."aliasId" = post."aliasId"
    AND (w."until" IS NULL OR w."until" > now())`
type Missing = { postId: string; memberId: string }

/** Those for whom a post is not there because of who wrote it: whom nothing about it must reach. */
export const whoMisses = async (tx: Reader, postId: string): Promise<string[]> => {
  const rows = await tx.$queryRaw<Missing[]>(missSql([postId]))
  return rows.map(({ memberId }) => memberId)
}

/** The same of several posts; those that nobody misses are not in it. */
export const whoMissEach = async (postIds: string[]) => {
  const missed = new Map<string, string[]>()
  for (const { postId, memberId } of await readRows<Missing>(missSql(postIds)))
    missed.set(postId, [...(missed.get(postId) ?? []), memberId])
  return missed
}

/** Whether `memberId` does not meet the name of `other`. */
export const areApart = async (
  tx: Pick<Prisma.TransactionClient, 'member'>,
  memberId: string,
  other: string,
) => (await tx.member.count({ where: { AND: [{ id: other }, apartFrom({ memberId })] } })) > 0

/** The same for everybody in a room at once: a function of a reader and another. */
export const readApartPairs = async (tx: Reader, others: string[], readers: string[]) => {
  if (others.length === 0) return () => false
  const rows = await tx.$queryRaw<{ pair: string }[]>`
    SELECT m."id" || ':' || o AS pair FROM "Member" m, unnest(${others}::uuid[]) o
    WHERE m."id" = ANY(${readers}::uuid[]) AND o = ANY(${apartIdsSql(Prisma.sql`m."id"`)})`
  const pairs = new Set(rows.map(({ pair }) => pair))
  return (reader: string, other: string) => pairs.has(`${reader}:${other}`)
}
