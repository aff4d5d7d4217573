import type { Tx } from '#server/transaction.ts'
import { restMinutes } from '#server/wellbeing/policy.ts'
import { startRest } from '#server/wellbeing/start-rest.ts'
import { isHeavy } from './policy.ts'

/** After deciding about a plan or worse, nothing new is offered for a while. The moderator may end it. */
export const restAfter = async (
  tx: Tx,
  memberId: string,
  found: { lane: string; supportLevel: number | null },
  now = new Date(),
): Promise<Date | null> => {
  if (found.lane !== 'support' || !isHeavy(found.supportLevel)) return null
  await startRest(tx, memberId, now)
  return new Date(now.getTime() + restMinutes * 60_000)
}
