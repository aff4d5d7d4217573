import { db } from '#server/db.ts'
import type { Tx } from '#server/transaction.ts'

/**
 * Hosts of its circle who may not see a case, as visibleCases has it: who wrote the words or began the conversation,
 * and whoever hosts a circle together with the author. Not even that there is one reaches them.
 */
export const hostsTooClose = async (caseId: string, from: Tx | typeof db = db): Promise<string[]> => {
  const rows = await from.$queryRaw<{ memberId: string }[]>`
    SELECT m."memberId" FROM "Case" c JOIN "Post" p ON p."id" = c."postId" JOIN "Thread" t ON t."id" = p."threadId"
    JOIN "Membership" m ON m."circleId" = c."circleId" AND m."role" = 'host' AND m."state" = 'active'
    JOIN "Member" who ON who."id" = m."memberId" AND who."role" = 'member'
    WHERE c."id" = ${caseId}::uuid AND (m."memberId" IN (p."authorId", t."authorId") OR EXISTS (
      SELECT 1 FROM "Membership" a JOIN "Membership" h ON h."circleId" = a."circleId"
      WHERE a."memberId" = p."authorId" AND a."role" = 'host' AND a."state" = 'active'
        AND h."memberId" = m."memberId" AND h."role" = 'host' AND h."state" = 'active'))`
  return rows.map(({ memberId }) => memberId)
}
