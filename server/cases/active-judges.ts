import type { Viewer } from '#server/auth/viewer.ts'
import type { Tx } from '#server/transaction.ts'
import { judgeOf } from './can-take.ts'

/** Hours after which somebody who was not seen is not counted on. */
const seenWithinHours = 24

/** Everybody who may judge something and was here within a day: seen in a browser, or took a case. */
export const activeJudges = async (tx: Tx, now: Date): Promise<Viewer[]> => {
  const since = new Date(now.getTime() - seenWithinHours * 3_600_000)
  const here = await tx.$queryRaw<{ id: string }[]>`
    SELECT m."id" FROM "Member" m
    WHERE (m."role" <> 'member' OR EXISTS (SELECT 1 FROM "Membership" h
        WHERE h."memberId" = m."id" AND h."role" = 'host' AND h."state" = 'active'))
      AND (EXISTS (SELECT 1 FROM "Session" s WHERE s."memberId" = m."id" AND s."lastSeenAt" > ${since})
        OR EXISTS (SELECT 1 FROM "Exposure" e WHERE e."memberId" = m."id" AND e."at" > ${since}))`
  const judges: Viewer[] = []
  for (const { id } of here) {
    const judge = await judgeOf(tx, id)
    if (judge) judges.push(judge)
  }
  return judges
}
