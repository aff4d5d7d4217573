import { db } from '#server/db.ts'

/**
 * What was typed, as PostgreSQL's query: quotes hold words together, a minus leaves one out, and nothing that
 * can be typed is an error. Null when there is no word in it to look for.
 */
export const readQuery = async (words: string): Promise<string | null> => {
  const [row] = await db.$queryRaw<{ query: string; nodes: number }[]>`
    SELECT q::text AS query, numnode(q) AS nodes FROM websearch_to_tsquery('enough', ${words}) q`
  return row && row.nodes > 0 ? row.query : null
}
