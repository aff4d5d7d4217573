import { Prisma } from '#prisma/generated/client.ts'
import { revisionText } from '#server/plain-text.ts'
import { readRows } from '#server/read-rows.ts'
import { foldOf, type QuietRule } from './policy.ts'
import { memberSql, postApartSql } from './rule-sql.ts'

const mostOfAThread = 100

type Unread = {
  threadId: string
  /** Those of its circles that the member is in. */
  circleIds: string[]
  topic: string | null
  note: string | null
  title: string | null
  body: string
}

/** The unread posts by others that stand in these threads (`t` in `which`), with what may fold them away. */
const readUnread = (memberId: string, which: Prisma.Sql) => {
  const me = memberSql(memberId)
  return readRows<Unread>(Prisma.sql`
    SELECT t."id" AS "threadId", ARRAY(SELECT m."circleId" FROM "Membership" m WHERE m."memberId" = ${me}
        AND m."circleId" IN (t."circleId", t."alsoCircleId") AND m."state" = 'active') AS "circleIds", t."trigger"::text AS topic, t."contentNote" AS note, n.*
    FROM "Thread" t
    LEFT JOIN "ReadMark" r ON r."threadId" = t."id" AND r."memberId" = ${me}
    CROSS JOIN LATERAL (
      SELECT v."title", v."body" FROM "Post" p
      JOIN "Revision" v ON v."postId" = p."id" AND v."number" = p."revisionNumber"
      WHERE p."threadId" = t."id" AND p."seq" > coalesce(r."lastReadSeq", 0) AND p."state" = 'published'
        AND p."authorId" <> ${me} AND NOT ${postApartSql(me)}
      LIMIT ${mostOfAThread}) n
    WHERE t."headSeq" > coalesce(r."lastReadSeq", 0) AND ${which}`)
}

/**
 * Unread posts for somebody who would rather not see some things: those that are folded away for them do not
 * count. Read in words and not in SQL, by the one function that folds.
 */
export const countUnfolded = async (
  memberId: string,
  rules: QuietRule[],
  which: Prisma.Sql,
  by: 'thread' | 'circle',
) => {
  const counts = new Map<string, number>()
  for (const row of await readUnread(memberId, which)) {
    if (foldOf(rules, { ...row, words: revisionText(row) })) continue
    for (const key of by === 'thread' ? [row.threadId] : row.circleIds)
      counts.set(key, Math.min(mostOfAThread, (counts.get(key) ?? 0) + 1))
  }
  return counts
}
