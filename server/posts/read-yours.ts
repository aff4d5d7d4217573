import { Prisma } from '#prisma/generated/client.ts'
import { apartIdsSql, memberSql } from '#server/apart/rule-sql.ts'
import { readRows } from '#server/read-rows.ts'
import { heardInWords } from './policy.ts'
import type { YourPost } from './schema.ts'

type Row = Pick<YourPost, 'postId' | 'mine' | 'meToo' | 'saved' | 'care'> & { heard: number }

/** What the viewer alone may know about these posts: which are theirs, where they said me too, who heard. */
export const readYours = async (memberId: string, postIds: string[]): Promise<YourPost[]> => {
  if (postIds.length === 0) return []
  const me = memberSql(memberId)
  const rows = await readRows<Row>(Prisma.sql`
    SELECT * FROM (
      SELECT p."id" AS "postId", p."authorId" = ${me} AS "mine",
        EXISTS (SELECT 1 FROM "MeToo" x WHERE x."postId" = p."id" AND x."memberId" = ${me}) AS "meToo",
        EXISTS (SELECT 1 FROM "Saved" x WHERE x."postId" = p."id" AND x."memberId" = ${me}) AS "saved",
        CASE WHEN p."authorId" = ${me} THEN (SELECT count(*)::int FROM "MeToo" x
          WHERE x."postId" = p."id" AND NOT x."memberId" = ANY(${apartIdsSql(me)})) ELSE 0 END AS "heard",
        p."authorId" = ${me} AND coalesce((SELECT s."label" = 'crisis' FROM "Screening" s
          WHERE s."revisionId" = (SELECT v."id" FROM "Revision" v WHERE v."postId" = p."id"
            ORDER BY v."number" DESC LIMIT 1)
          ORDER BY s."createdAt" DESC LIMIT 1), false) AS "care"
      FROM "Post" p WHERE p."id" = ANY(${postIds}::uuid[])) y
    WHERE y."mine" OR y."meToo" OR y."saved"`)
  return rows.map((row) => ({ ...row, heard: row.mine ? heardInWords(row.heard) : null }))
}
