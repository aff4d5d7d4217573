import { createHash } from 'node:crypto'
import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import { apartIdsSql, awayAliasesSql, memberSql } from './rule-sql.ts'

/**
 * Stands for everything that is kept from a member's view now. A browser that comes back with another one
 * has posts that are not there any more, or lacks some that are again, and no event of the log says so.
 */
export const sightOf = async (memberId: string) => {
  const me = memberSql(memberId)
  const [row] = await readRows<{ authors: string[]; aliases: string[] }>(
    Prisma.sql`SELECT ${apartIdsSql(me)}::text[] AS authors, ${awayAliasesSql(me)}::text[] AS aliases`,
  )
  const all = [...new Set([...(row?.authors ?? []), ...(row?.aliases ?? [])])].sort()
  return createHash('sha256')
    .update(JSON.stringify([memberId, all]))
    .digest('hex')
    .slice(0, 16)
}
