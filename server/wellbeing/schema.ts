import { z } from 'zod'
import { type Topic, topics } from '#server/screening/schema.ts'
import { type Amount, budgets, type Carried, pauses } from './policy.ts'

/** What words can be about, as a moderator would say it after "about". */
export const topicWords: Record<Topic, string> = {
  feeding: 'feeding',
  sleep: 'sleep',
  discipline: 'discipline and losing one’s temper',
  screens: 'screens',
  childcare: 'childcare',
  'work-choice': 'going to work',
  'stay-home-choice': 'staying at home',
  'dads-as-helpers': 'a parent taken for a helper',
  body: 'bodies, pregnancy and birth',
  'mental-health': 'how somebody feels',
  money: 'money',
  safety: 'children’s safety',
  'love-and-presence': 'love and being there',
  other: 'something else',
}

/** What one can stay away from. */
export const avoidable = topics.filter((topic) => topic !== 'other')
const amounts = Object.keys(budgets) as [Amount, ...Amount[]]

export const saveInput = z.object({
  topicsAway: z.array(z.enum(avoidable)).max(topics.length, 'That is more than there is.'),
  amount: z.enum(amounts),
})
export type SaveInput = z.output<typeof saveInput>
export const pauseInput = z.object({ minutes: z.literal([...pauses]) })

/** What a moderator set for themselves, and how much they carried. For their own eyes. */
export type MyCare = {
  topicsAway: Topic[]
  amount: Amount
  pausedUntil: Date | null
  carried: Carried
  /** How many gentle ones there is strength for, 4 at most. */
  gentleLeft: number
}

/** A share in thirds: enough to care for a team, too coarse to know of one person. */
export type Rough = 'few' | 'some' | 'most'
/** How the team did in the seven days up to last midnight. */
export type TeamCare = {
  people: number
  carried: { sum: number; median: number }
  rested: Rough
  /** How many of all shifts reached what their moderator wanted to carry. */
  fullShifts: Rough
}
