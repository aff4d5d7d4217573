import type { Viewer } from '#server/auth/viewer.ts'
import { notify } from '#server/notifications/notify.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { peekStrength } from '#server/wellbeing/strength.ts'
import { activeJudges } from './active-judges.ts'
import { avoidedSql, fitFor, waitingSql } from './fit-for.ts'

/** Of these cases, those that this judge could not be given now. */
const leftBy = async (tx: Tx, judge: Viewer, caseIds: string[], now: Date) => {
  const { left, topicsAway } = await peekStrength(tx, judge.memberId, now)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c
    WHERE c."id" = ANY(${caseIds}::uuid[])
      AND NOT (${fitFor(judge, now)} AND c."weight" <= ${left} AND NOT ${avoidedSql(topicsAway)})`
  return rows.map(({ id }) => id)
}

/** Whether something waits that nobody who was here within a day has the strength for. Care rings by itself. */
const tooMuchForAll = async (tx: Tx, now: Date) => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "Case" c
    WHERE ${waitingSql(now)} AND c."lane" <> 'support' AND (c."forUntil" IS NULL OR c."forUntil" < ${now})`
  let waiting = rows.map(({ id }) => id)
  for (const judge of await activeJudges(tx, now)) {
    if (waiting.length === 0) return false
    waiting = await leftBy(tx, judge, waiting, now)
  }
  return waiting.length > 0
}

/**
 * Tells those who look after the moderators that something waits which nobody has strength for: once a day,
 * without a name and without the case, so that nobody's limits can be read from it. Runs by the hour.
 */
export const tellLeads = () =>
  transaction(async (tx, afterCommit) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('strength_short'))`
    const now = new Date()
    const dayAgo = new Date(now.getTime() - 86_400_000)
    const leads = await tx.$queryRaw<{ id: string }[]>`
      SELECT m."id" FROM "Member" m WHERE m."role" IN ('lead', 'admin') AND NOT EXISTS (
        SELECT 1 FROM "Notification" n
        WHERE n."memberId" = m."id" AND n."kind" = 'strength_short' AND n."createdAt" > ${dayAgo})`
    if (leads.length === 0 || !(await tooMuchForAll(tx, now))) return
    for (const { id } of leads) await notify(tx, afterCommit, { kind: 'strength_short', memberId: id })
  })
