import { z } from 'zod'
import { id } from '#server/text.ts'
import type { ThreadCard } from '#server/threads/schema.ts'

export const willingInput = z.object({ greets: z.boolean('Would you like to, or not?') })
export const circleIdInput = z.object({ circleId: id })

/** Conversations below which a number would say nothing. */
export const enoughToSay = 5
export const daysLookedAt = 28

/** What a host sees first. */
export type WaitingForHosts = {
  /** Conversations of the last four weeks, and those of them that had a first answer by somebody else. */
  began: number
  answered: number
  /** Half of the first answers came within so many minutes; null while there are too few to say. */
  medianMinutes: number | null
  /** What waits now, the longest first. */
  waiting: ThreadCard[]
}
export type WaitingForGreeters = { willing: boolean; waiting: ThreadCard[] }
