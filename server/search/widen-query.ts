import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { isSlip } from './edits.ts'

const most = { words: 6, likeEach: 4, looked: 20 }
const plain = /^[\p{L}\p{N}]{4,40}$/u
const quoted = (word: string) => `'${word}'`

// what was typed after a minus is not wanted, and neither is what resembles it
const wanted = (words: string) => words.replace(/(^|\s)-("[^"]*"?|\S+)/g, ' ')

/** Words that somebody wrote and that are one or two slips from the typed ones. They are never shown. */
const likeThem = async (words: string) => {
  const rows = await db.$queryRaw<{ typed: string; known: string }[]>`
    SELECT t.typed, k.word AS known
    FROM (SELECT typed FROM unnest(tsvector_to_array(to_tsvector('enough', ${wanted(words)}))) typed
      WHERE length(typed) BETWEEN 4 AND 40 LIMIT ${most.words}) t
    CROSS JOIN LATERAL (SELECT "word" AS word FROM "SearchWord" WHERE "word" % t.typed AND "word" <> t.typed
      ORDER BY similarity("word", t.typed) DESC, "word" LIMIT ${most.looked}) k`
  const like = new Map<string, string[]>()
  for (const { typed, known } of rows) {
    const found = like.get(typed) ?? []
    if (plain.test(typed) && plain.test(known) && isSlip(typed, known) && found.length < most.likeEach)
      like.set(typed, [...found, known])
  }
  return like
}

/**
 * The query in which each word may also be one that resembles it; null when nothing does. It only ever adds
 * posts that the viewer may read, so it tells nothing about words written elsewhere.
 */
export const widenQuery = async (query: string, words: string): Promise<string | null> => {
  const like = await likeThem(words)
  if (like.size === 0) return null
  let wide = Prisma.sql`${query}::tsquery`
  for (const [typed, known] of like)
    wide = Prisma.sql`ts_rewrite(${wide}, ${quoted(typed)}::tsquery,
      ${[typed, ...known].map(quoted).join(' | ')}::tsquery)`
  const [row] = await db.$queryRaw<{ query: string }[]>`SELECT (${wide})::text AS query`
  return row?.query ?? null
}
