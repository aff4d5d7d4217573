import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { visibleCasesSql } from './visible-cases.ts'

/** Cases (`c`) that nobody has in their hands at `now` and that wait to be looked at. */
export const waitingSql = (now: Date) => Prisma.sql`
  c."state" IN ('open', 'resubmitted')
  AND NOT EXISTS (SELECT 1 FROM "Lease" l
    WHERE l."caseId" = c."id" AND l."releasedAt" IS NULL AND l."expiresAt" > ${now})`

/**
 * Cases (`c`) that may be given to somebody: not their own words or report, nothing they judged or left aside.
 * Whether they have the strength for it is another question.
 */
export const fitFor = (viewer: Viewer, now: Date, { memberId } = viewer) => Prisma.sql`
  ${visibleCasesSql(viewer)}
  AND (c."forId" IS NULL OR c."forId" = ${memberId}::uuid OR c."forUntil" < ${now})
  AND NOT EXISTS (SELECT 1 FROM "Post" p WHERE p."id" = c."postId" AND p."authorId" = ${memberId}::uuid)
  AND NOT EXISTS (SELECT 1 FROM "Report" r WHERE r."caseId" = c."id" AND r."reporterId" = ${memberId}::uuid)
  AND NOT EXISTS (SELECT 1 FROM "CaseSkip" s WHERE s."caseId" = c."id" AND s."memberId" = ${memberId}::uuid)
  AND NOT (c."lane" = 'appeal' AND EXISTS (
    SELECT 1 FROM "Appeal" a JOIN "Decision" d ON d."id" = a."decisionId" WHERE a."caseId" = c."id" AND (
      EXISTS (SELECT 1 FROM "Decision" e WHERE e."caseId" = d."caseId" AND e."moderatorId" = ${memberId}::uuid)
      OR EXISTS (SELECT 1 FROM "Lease" b WHERE b."caseId" = d."caseId" AND b."moderatorId" = ${memberId}::uuid)
      OR EXISTS (SELECT 1 FROM "Report" q WHERE q."postId" = c."postId" AND q."reporterId" = ${memberId}::uuid))))`

/** Cases (`c`) about something that somebody would rather not read. */
export const avoidedSql = (topicsAway: string[]) =>
  topicsAway.length === 0
    ? Prisma.sql`FALSE`
    : Prisma.sql`coalesce(c."topic", '') = ANY(${topicsAway}::text[])`
