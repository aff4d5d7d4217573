import type { Viewer } from '#server/auth/viewer.ts'
import type { Tx } from '#server/transaction.ts'
import { peekStrength } from '#server/wellbeing/strength.ts'
import { activeJudges } from './active-judges.ts'
import { avoidedSql, fitFor } from './fit-for.ts'

/** Whether one of these could be given a case tonight or tomorrow: strength comes back, what hurts stays. */
const couldTake = async (tx: Tx, judge: Viewer, caseId: string, now: Date) => {
  const { topicsAway } = await peekStrength(tx, judge.memberId, now)
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Case" c
    WHERE c."id" = ${caseId}::uuid AND ${fitFor(judge, now)} AND NOT ${avoidedSql(topicsAway)}`
  return found.length > 0
}

/** Whether nobody else who was here within a day could take a case. */
export const noneElse = async (tx: Tx, { viewer, now }: { viewer: Viewer; now: Date }, caseId: string) => {
  for (const judge of await activeJudges(tx, now))
    if (judge.memberId !== viewer.memberId && (await couldTake(tx, judge, caseId, now))) return false
  return true
}
