import type { Lane } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'
import { factorsOf } from './factors.ts'
import { dueAt, escalated, type PriorityTerms, pointsOf, priorityOf, rankOf, weightOf } from './priority.ts'
import { readFacts } from './read-facts.ts'

type Weighed = {
  /** The case, once there is one: what members reported counts with it. */
  id?: string
  postId: string
  lane: Lane
  severity: number | null
  supportLevel?: number | null
  waitsSince: Date
  escalatedAt?: Date | null
  /** A member says so just now. */
  worried?: boolean
}

/**
 * The columns of a case that say where it stands in the queue and when somebody should have looked, from what
 * the database holds now. A member's worry weighs as care does, whatever lane the words stay in.
 */
export const weighCase = async (tx: Tx, about: Weighed) => {
  const { severity, supportLevel = null, waitsSince } = about
  const { facts, worried } = await readFacts(tx, about)
  const lane = worried || about.worried ? 'support' : about.lane
  const priorityTerms: PriorityTerms = {
    points: pointsOf(lane, severity, supportLevel),
    ...factorsOf(lane, facts),
    escalation: about.escalatedAt ? escalated : 0,
    facts,
  }
  const priority = priorityOf(priorityTerms)
  return {
    priority,
    priorityTerms,
    rank: rankOf(priority, waitsSince),
    weight: weightOf(lane, severity, supportLevel),
    dueAt: dueAt(lane, severity, waitsSince),
  }
}

/** Weighs a case anew; when it should be done by stays. True when its place in the queue has changed. */
export const weighAgain = async (tx: Tx, caseId: string) => {
  const found = await tx.case.findUniqueOrThrow({ where: { id: caseId } })
  const { dueAt: _, ...weighed } = await weighCase(tx, found)
  await tx.case.update({ where: { id: caseId }, data: weighed })
  return weighed.rank !== found.rank
}
