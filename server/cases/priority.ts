import type { Lane } from '#prisma/generated/enums.ts'
import type { Facts } from './factors.ts'

/**
 * What a case is worth. `points` times the factors, at most `most`, plus `escalation`; shown to moderators,
 * who can recompute it. All numbers have at most two decimals.
 */
export type PriorityTerms = {
  /** Points for the lane and how strong the words are. */
  points: number
  /** Times this for how many have read along. */
  reach: number
  /** Times this for several people writing so to one. */
  dogpile: number
  /** Times this where the one who is written to is fragile just now. */
  vulnerability: number
  /** Times this for what members reported, by how often they were right before. */
  reports: number
  /** Plus this once it has waited too long. */
  escalation: number
  /** What was counted; absent from cases of before. */
  facts?: Facts
}
export const factors = ['reach', 'dogpile', 'vulnerability', 'reports'] as const

/** No words are worth more than this by themselves. */
export const most = 200
/** Points for having been left lying past the time it was due. */
export const escalated = 40
/** Points that each hour of waiting adds. */
export const perHour = 10
/** Hours after which a case goes before every newer one of these lanes: a day outweighs all else together. */
export const longestWaitHours = (most + escalated) / perHour

const lanePoints: Record<Exclude<Lane, 'support'>, readonly [number, number, number, number]> = {
  // only reported, mild, clear, cruel
  hostility: [14, 12, 24, 48],
  shaming: [12, 10, 20, 40],
  appeal: [20, 20, 20, 20],
  solicitation: [6, 6, 6, 6],
}
// Care stands apart: it comes before all else, the more serious first.
const care = 10_000
const byLevel = [1_500, 1_000, 2_000, 3_000, 4_000] as const

/** Points for a lane at a severity of 1 to 3 (null: only reported) or a level of support of 1 to 4 (null: not judged yet). */
export const pointsOf = (lane: Lane, severity: number | null, level: number | null = null) =>
  lane === 'support' ? care + (byLevel[level ?? 0] ?? 0) : (lanePoints[lane][severity ?? 0] ?? 0)

const cents = (value: number) => Math.round(value * 100) / 100

/** The terms as one number. */
export const priorityOf = (terms: PriorityTerms) => {
  const product = factors.reduce((value, factor) => value * terms[factor], terms.points)
  return cents((terms.points >= care ? product : Math.min(product, most)) + terms.escalation)
}

const hours = (from: Date | number, to: Date | number) => (Number(to) - Number(from)) / 3_600_000
const epoch = Date.UTC(2020, 0, 1)

/** The order of the queue. Waiting counts the same for all, so the order of two cases never changes by waiting. */
export const rankOf = (priority: number, waitsSince: Date) => priority - perHour * hours(epoch, waitsSince)

/** What a case is worth at `now`, waiting included. */
export const worthAt = (priority: number, waitsSince: Date, now = new Date()) =>
  cents(priority + perHour * Math.max(0, hours(waitsSince, now)))

const dueMinutes: Record<Lane, number> = {
  support: 10,
  hostility: 120,
  shaming: 240,
  appeal: 2880,
  solicitation: 720,
}
/** When somebody should have looked: sooner for care, and within the hour for what is held. */
export const dueAt = (lane: Lane, severity: number | null, from = new Date()) =>
  new Date(
    from.getTime() +
      (severity === 3 && lane !== 'support' && lane !== 'appeal' ? 60 : dueMinutes[lane]) * 60_000,
  )

/** What reading a case takes out of a moderator, 0 to 6. */
export const weightOf = (lane: Lane, severity: number | null, level: number | null = null) => {
  if (lane === 'solicitation') return 0
  if (lane === 'support') return (level ?? 2) >= 3 ? 6 : 4
  return severity === 3 ? 4 : Math.max(1, severity ?? 1)
}
