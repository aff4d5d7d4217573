import type { Check } from '#server/health/check-ready.ts'
import type { Age } from '#server/overview/schema.ts'
import type { Shown } from '#server/transparency/protect.ts'

export const weeksShown = 12

/** Conversations begun in one week, and how long they waited for their first answer by somebody else. */
export type ReplyWeek = {
  /** Its Monday. */
  week: Date
  began: Shown
  /** Half of all that began had an answer within so many minutes; null where less than half had one, or too few began. */
  median: number | null
  /** Whether enough began to say anything. */
  enough: boolean
}

/** What became of drafts that were shown a hint in one week. Small counts are hidden as on /transparency. */
export type HintWeek = { week: Date; changed: Shown; asItWas: Shown; other: Shown; shown: Shown }

export type HealthLine = {
  what: Check['name'] | 'jobs' | 'mail' | 'push' | 'disk' | 'encoder'
  state: 'well' | 'note' | 'ill'
  says: string
}

export type CircleDashboard = { replies: ReplyWeek[]; waiting: { age: Age; cases: number }[] }
export type Dashboard = CircleDashboard & { hints: HintWeek[]; health: HealthLine[] }
