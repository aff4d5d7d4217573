import { z } from 'zod'
import { isTimeZone } from '#server/members/schema.ts'
import { intents, limits, wishes } from '#server/posts/limits.ts'
import { id, textField } from '#server/text.ts'

export const promptLimits = { body: 1200, each: 12 } as const

/** When something comes round by the clock on the wall somewhere. */
export const clockFields = {
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time looks like 20:30.'),
  timeZone: z.custom<string>(isTimeZone, 'We do not know that time zone. Your words are kept here.'),
}
const promptFields = {
  title: textField(limits.title, 'The title'),
  body: textField(promptLimits.body, 'The prompt'),
  intent: z.enum(intents, 'Please choose what kind of post this is.'),
  wish: z.enum(wishes, 'Please choose what would help.'),
  weekday: z.int('Please choose a day.').min(1).max(7),
  ...clockFields,
  startsOn: z.iso.date('Please choose the day from which on it comes.'),
}
export const addPromptInput = z.object({ circleId: id, ...promptFields })
export const changePromptInput = z.object({ promptId: id, ...promptFields })
export const promptIdInput = z.object({ promptId: id })
export const circlePromptsInput = z.object({ circleId: id })
export const pausePromptInput = z.object({ promptId: id, paused: z.boolean() })
export const putAwayInput = z.object({ threadId: id })

export type AddPromptInput = z.output<typeof addPromptInput>
export type ChangePromptInput = z.output<typeof changePromptInput>
export type PromptFields = Omit<AddPromptInput, 'circleId'>

/** A prompt as the hosts see it. */
export type PromptView = PromptFields & {
  id: string
  nextAt: Date
  paused: boolean
  /** When it was last asked; null when not yet. */
  lastAt: Date | null
}
export type AwayView = { promptId: string; title: string; circle: string }
