import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import { revisionText } from '#server/plain-text.ts'
import type { Label } from '#server/screening/schema.ts'

type Row = {
  label: Label
  version: string
  confidences: Partial<Record<Label, number>>
  upheld: boolean
  title: string | null
  body: string
}
/** Something the engine flagged and a person decided on. */
export type Flag = Omit<Row, 'title' | 'body'> & { text: string }

/** The rules are asked again for each text, about a millisecond each. */
const most = 2000

/**
 * What the engine flagged and what came of it, newest first. The last decision about a wording counts; one that
 * was undone within its grace was a slip of the hand and says nothing, one that was taken back later was not right.
 */
export const readFlags = async (since: Date): Promise<Flag[]> => {
  const flagged = Prisma.sql`s."label" IN ('shaming', 'hostile', 'solicitation', 'crisis')`
  const rows = await db.$queryRaw<(Row & { at: Date })[]>`
    SELECT DISTINCT ON (d."revisionId") s."label"::text, s."engineVersion" AS "version", s."confidences",
      (d."kind" <> 'approve' AND x."id" IS NULL) AS "upheld", r."title", r."body", d."createdAt" AS "at"
    FROM "Decision" d
    JOIN "Revision" r ON r."id" = d."revisionId"
    JOIN "Post" p ON p."id" = r."postId" AND p."state" <> 'deleted'
    JOIN LATERAL (
      SELECT * FROM "Screening" s WHERE s."revisionId" = r."id" AND s."createdAt" <= d."createdAt"
      ORDER BY s."createdAt" DESC LIMIT 1) s ON ${flagged}
    LEFT JOIN "Reversal" x ON x."decisionId" = d."id"
    WHERE d."createdAt" >= ${since} AND d."lane" <> 'appeal' AND x."kind" IS DISTINCT FROM 'undo'
    ORDER BY d."revisionId", d."createdAt" DESC`
  return rows
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, most)
    .map(({ title, body, at: _, ...row }) => ({ ...row, text: revisionText({ title, body }) }))
}
