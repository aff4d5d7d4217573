import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { lightUpTo } from '#server/wellbeing/policy.ts'
import { readStrength, type Strength } from '#server/wellbeing/strength.ts'
import { grantLease } from './lease.ts'
import { longestWaitHours } from './priority.ts'
import type { NextView } from './schema.ts'
import { visibleCasesSql } from './visible-cases.ts'

type Row = { id: string; weight: number; waitsSince: Date; lane: string }
const live = Prisma.sql`l."releasedAt" IS NULL AND l."expiresAt" > now()`

/** What nobody should be given: their own words or report, what they judged, left aside or would rather not read. */
const fitFor = (viewer: Viewer, { topicsAway }: Strength, { memberId } = viewer) => Prisma.sql`
  ${visibleCasesSql(viewer)}
  AND (c."forId" IS NULL OR c."forId" = ${memberId}::uuid OR c."forUntil" < now())
  AND NOT (c."lane" <> 'support' AND coalesce(c."topic", '') = ANY(${topicsAway}::text[]))
  AND NOT EXISTS (SELECT 1 FROM "Post" p WHERE p."id" = c."postId" AND p."authorId" = ${memberId}::uuid)
  AND NOT EXISTS (SELECT 1 FROM "Lease" l WHERE l."caseId" = c."id" AND ${live})
  AND NOT EXISTS (SELECT 1 FROM "Report" r WHERE r."caseId" = c."id" AND r."reporterId" = ${memberId}::uuid)
  AND NOT EXISTS (SELECT 1 FROM "CaseSkip" s WHERE s."caseId" = c."id" AND s."memberId" = ${memberId}::uuid)
  AND NOT (c."lane" = 'appeal' AND EXISTS (
    SELECT 1 FROM "Appeal" a JOIN "Decision" d ON d."id" = a."decisionId" WHERE a."caseId" = c."id" AND (
      EXISTS (SELECT 1 FROM "Decision" e WHERE e."caseId" = d."caseId" AND e."moderatorId" = ${memberId}::uuid)
      OR EXISTS (SELECT 1 FROM "Lease" b WHERE b."caseId" = d."caseId" AND b."moderatorId" = ${memberId}::uuid)
      OR EXISTS (SELECT 1 FROM "Report" q WHERE q."postId" = c."postId" AND q."reporterId" = ${memberId}::uuid))))`

const pick = async (tx: Tx, viewer: Viewer, strength: Strength, weight: number) => {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT c."id", c."weight", c."waitsSince", c."lane" FROM "Case" c
    WHERE c."state" IN ('open', 'resubmitted') AND (c."weight" <= ${weight} OR c."lane" = 'support')
      AND ${fitFor(viewer, strength)}
    ORDER BY c."rank" DESC
    LIMIT 1 FOR UPDATE OF c SKIP LOCKED`
  return row ?? null
}

const mayWait = ({ lane, waitsSince }: Row) =>
  lane !== 'support' && Date.now() - waitsSince.getTime() < longestWaitHours * 3_600_000

/** The first in the queue that this moderator can carry; after something severe a lighter one, unless it may not wait. */
const choose = async (tx: Tx, viewer: Viewer, strength: Strength) => {
  const first = await pick(tx, viewer, strength, strength.left)
  if (!first || !strength.afterSevere || first.weight <= lightUpTo || !mayWait(first)) return first
  return (await pick(tx, viewer, strength, Math.min(lightUpTo, strength.left))) ?? first
}

/** Takes the case that should be looked at next, or says why there is none. Two who ask at once get two. */
export const claimNext = (viewer: Viewer, tab: string): Promise<NextView> =>
  transaction(async (tx, afterCommit) => {
    const strength = await readStrength(tx, viewer.memberId)
    const { pausedUntil } = strength
    if (pausedUntil) return { lease: null, resting: { until: pausedUntil } }
    const next = await choose(tx, viewer, strength)
    if (!next) return { lease: null, resting: null }
    const lease = await grantLease(tx, afterCommit, viewer, { caseId: next.id, weight: next.weight, tab })
    return { lease, resting: null }
  })
