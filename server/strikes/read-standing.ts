import { db } from '#server/db.ts'
import { countingStrikes } from './count-strikes.ts'
import { suggestFrom } from './policy.ts'
import type { StandingView } from './schema.ts'

/**
 * How a member stands, for whoever decides about them: strikes that count, those that wait for other words,
 * and whether the ladder suggests more than the mildest step. It suggests; a person decides.
 */
export const readStanding = async (memberId: string): Promise<StandingView> => {
  const now = new Date()
  const [counting, waiting, rests] = await Promise.all([
    db.strike.aggregate({ where: countingStrikes(memberId, now), _sum: { weight: true }, _count: true }),
    db.strike.count({ where: { memberId, liftedAt: null, effectiveAt: { gt: now } } }),
    db.sanction.count({ where: { memberId, liftedAt: null } }),
  ])
  const weight = counting._sum.weight ?? 0
  return { strikes: counting._count, weight, waiting, rests, suggestsMore: weight >= suggestFrom }
}
