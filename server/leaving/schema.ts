import { z } from 'zod'

/** What happens to the words of somebody who leaves. */
export const leavingChoices = ['leave_words', 'take_words'] as const
export type LeavingChoice = (typeof leavingChoices)[number]

/** Days in which signing in takes it back. */
export const daysToReturn = 7

export const leaveInput = z.object({
  choice: z.enum(leavingChoices),
  /** Without the days to think it over. */
  atOnce: z.boolean(),
})
export type LeaveInput = z.output<typeof leaveInput>
