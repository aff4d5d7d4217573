import { Prisma } from '#prisma/generated/client.ts'

const lasting = Prisma.sql`("until" IS NULL OR "until" > now())`

/** The ids of those whose name `me` does not meet, as an array that is made once for a whole query. */
export const apartIdsSql = (me: Prisma.Sql) => Prisma.sql`ARRAY(
  SELECT "blockedId" FROM "Block" WHERE "blockerId" = ${me}
  UNION ALL SELECT "blockerId" FROM "Block" WHERE "blockedId" = ${me}
  UNION ALL SELECT "mutedId" FROM "Mute" WHERE "memberId" = ${me} AND "mutedId" IS NOT NULL AND ${lasting})`

export const awayAliasesSql = (me: Prisma.Sql) =>
  Prisma.sql`ARRAY(SELECT "aliasId" FROM "AliasAway" WHERE "memberId" = ${me} AND ${lasting})`

const apartSql = (me: Prisma.Sql, row: 'p' | 't', fromHosts: Prisma.Sql) => {
  const [alias, author] = [Prisma.raw(`${row}."aliasId"`), Prisma.raw(`${row}."authorId"`)]
  return Prisma.sql`(CASE WHEN ${alias} IS NOT NULL THEN ${alias} = ANY(${awayAliasesSql(me)})
    ELSE ${author} = ANY(${apartIdsSql(me)}) AND NOT (${fromHosts}) END)`
}

/**
 * threadApart of rule.ts for SQL: whether the thread, called `t` there, is not there for `me` (a column, or
 * memberSql of an id).
 */
export const threadApartSql = (me: Prisma.Sql) => apartSql(me, 't', Prisma.sql`t."fromHosts"`)

/** postApart for SQL; the post is called `p` and its thread `t` there. */
export const postApartSql = (me: Prisma.Sql) => apartSql(me, 'p', Prisma.sql`p."opening" AND t."fromHosts"`)

export const memberSql = (memberId: string) => Prisma.sql`${memberId}::uuid`
