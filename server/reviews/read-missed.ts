import { Prisma } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'
import type { Label } from '#server/screening/schema.ts'

export type Missed = { confidences: Partial<Record<Label, number>> }

const flagged = Prisma.sql`('shaming', 'hostile', 'solicitation', 'crisis')`

/**
 * What the engine left alone, a member asked us to look at, and a moderator acted upon. As with flags, the last
 * decision about a wording counts; one that was undone says nothing, one that was taken back was not right.
 */
export const readMissed = (since: Date) =>
  db.$queryRaw<Missed[]>`
    SELECT one."confidences" FROM (
      SELECT DISTINCT ON (d."revisionId") s."confidences",
        (d."kind" <> 'approve' AND x."id" IS NULL) AS "upheld"
      FROM "Decision" d
      JOIN "Revision" r ON r."id" = d."revisionId"
      JOIN "Post" p ON p."id" = r."postId" AND p."state" <> 'deleted'
      JOIN LATERAL (
        SELECT * FROM "Screening" s WHERE s."revisionId" = r."id" AND s."createdAt" <= d."createdAt"
        ORDER BY s."createdAt" DESC LIMIT 1) s ON s."label" NOT IN ${flagged}
      LEFT JOIN "Reversal" x ON x."decisionId" = d."id"
      WHERE d."createdAt" >= ${since} AND d."lane" IN ('shaming', 'hostility', 'solicitation')
        AND x."kind" IS DISTINCT FROM 'undo'
        AND EXISTS (SELECT 1 FROM "Report" w WHERE w."caseId" = d."caseId")
      ORDER BY d."revisionId", d."createdAt" DESC) one
    WHERE one."upheld"`

/** How many posts stand at one hundredth of the scale. */
export type LeftAlone = { label: 'shaming' | 'hostile' | 'solicitation'; step: number; posts: number }

/** What was left alone and nobody acted upon, by what it comes nearest to and how near: sums, without words. */
export const readLeftAlone = (since: Date) =>
  db.$queryRaw<LeftAlone[]>`
    SELECT "label", floor(("shaming" + "hostile" + "solicitation") * 100 + 0.000001)::int AS "step",
      count(*)::int AS "posts"
    FROM (
      SELECT *, CASE WHEN "shaming" >= "hostile" AND "shaming" >= "solicitation" THEN 'shaming'
        WHEN "hostile" >= "solicitation" THEN 'hostile' ELSE 'solicitation' END AS "label"
      FROM (
        SELECT DISTINCT ON (s."revisionId") s."revisionId", s."label" AS "said",
          coalesce((s."confidences"->>'shaming')::float8, 0) AS "shaming",
          coalesce((s."confidences"->>'hostile')::float8, 0) AS "hostile",
          coalesce((s."confidences"->>'solicitation')::float8, 0) AS "solicitation"
        FROM "Screening" s
        JOIN "Revision" r ON r."id" = s."revisionId"
        JOIN "Post" p ON p."id" = r."postId" AND p."revisionNumber" = r."number" AND p."state" <> 'deleted'
        WHERE s."createdAt" >= ${since}
        ORDER BY s."revisionId", s."createdAt" DESC) last
      WHERE last."said" NOT IN ${flagged} AND NOT EXISTS (
        SELECT 1 FROM "Decision" d LEFT JOIN "Reversal" x ON x."decisionId" = d."id"
        WHERE d."revisionId" = last."revisionId" AND d."kind" <> 'approve' AND x."id" IS NULL)) near
    GROUP BY 1, 2`
