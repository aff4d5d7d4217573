import { z } from 'zod'
import { id, textField } from '#server/text.ts'
import { apologyLimits } from './limits.ts'

export const saySorryInput = z.object({
  decisionId: id,
  words: textField(apologyLimits.words, 'What you write'),
  /** Sends it although the engine asked whether it might hurt again. */
  insists: z.boolean().default(false),
})
export const apologyIdInput = z.object({ apologyId: id })
export type SaySorryInput = z.output<typeof saySorryInput>

/** The same answer whether or not it reached anybody: that stays with the one it was for. */
export type SorrySaid = { done: true } | { done: false; words: string[] }
