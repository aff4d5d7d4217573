import type { Lane } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'
import { dueAt, type PriorityTerms, pointsOf, priorityOf, rankOf, weightOf } from './priority.ts'

type Weighed = {
  postId: string
  lane: Lane
  severity: number | null
  supportLevel?: number | null
  waitsSince: Date
  escalation?: number
}

const termsOf = async (
  _tx: Tx,
  { lane, severity, supportLevel, escalation = 0 }: Weighed,
): Promise<PriorityTerms> => ({
  points: pointsOf(lane, severity, supportLevel),
  reach: 1,
  dogpile: 1,
  vulnerability: 1,
  reports: 1,
  escalation,
})

/** The columns of a case that say where it stands in the queue and when somebody should have looked. */
export const weighCase = async (tx: Tx, about: Weighed) => {
  const { lane, severity, supportLevel = null, waitsSince } = about
  const priorityTerms = await termsOf(tx, about)
  const priority = priorityOf(priorityTerms)
  return {
    priority,
    priorityTerms,
    rank: rankOf(priority, waitsSince),
    weight: weightOf(lane, severity, supportLevel),
    dueAt: dueAt(lane, severity, waitsSince),
  }
}
