import type { Lane } from '#prisma/generated/enums.ts'

export type PriorityTerms = { lane: number; severity: number; reports: number }

const laneWeight: Record<Lane, number> = {
  support: 1000,
  hostility: 60,
  shaming: 50,
  appeal: 40,
  solicitation: 20,
}
const dueMinutes: Record<Lane, number> = {
  support: 10,
  hostility: 120,
  shaming: 240,
  appeal: 2880,
  solicitation: 720,
}

/** The order of the queue as a sum of terms that a moderator can be shown. Support stands above all else. */
export const priorityOf = (lane: Lane, severity: number | null, reporters: number) => {
  const terms: PriorityTerms = {
    lane: laneWeight[lane],
    severity: (severity ?? 0) * 15,
    reports: Math.min(reporters, 5) * 8,
  }
  return { priority: terms.lane + terms.severity + terms.reports, priorityTerms: terms }
}

/** When somebody should have looked: sooner for care, and within the hour for what is held. */
export const dueAt = (lane: Lane, severity: number | null, from = new Date()) =>
  new Date(from.getTime() + (severity === 3 && lane !== 'support' ? 60 : dueMinutes[lane]) * 60_000)
