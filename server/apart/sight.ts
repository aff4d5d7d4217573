import { createHash } from 'node:crypto'
import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import { apartIdsSql, awayAliasesSql, memberSql } from './rule-sql.ts'

/** Whom and which aliases a member does not meet now. */
export type Apart = { authors: string[]; aliases: string[] }

/** The columns of Apart, for a statement that asks for more. */
export const apartColumns = (memberId: string) => {
  const me = memberSql(memberId)
  return Prisma.sql`${apartIdsSql(me)}::text[] AS "authors", ${awayAliasesSql(me)}::text[] AS "aliases"`
}

/** The sight of a member who is apart from these. */
export const sightFrom = (memberId: string, { authors, aliases }: Apart) => {
  const all = [...new Set([...authors, ...aliases])].sort()
  return createHash('sha256')
    .update(JSON.stringify([memberId, all]))
    .digest('hex')
    .slice(0, 16)
}

/**
 * Stands for everything that is kept from a member's view now. A browser that comes back with another one
 * has posts that are not there any more, or lacks some that are again, and no event of the log says so.
 */
export const sightOf = async (memberId: string) => {
  const [row] = await readRows<Apart>(Prisma.sql`SELECT ${apartColumns(memberId)}`)
  return sightFrom(memberId, row ?? { authors: [], aliases: [] })
}
