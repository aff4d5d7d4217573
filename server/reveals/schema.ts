import { z } from 'zod'
import { id, textField } from '#server/text.ts'

export const revealLimits = { reason: { min: 10, max: 500 } } as const

export const revealInput = z.object({
  caseId: id,
  reason: textField(revealLimits.reason.max, 'Your reason').pipe(
    z
      .string()
      .min(revealLimits.reason.min, 'Please say in a few words why you need to know. They will read it.'),
  ),
})
export type RevealInput = z.output<typeof revealInput>

/** Who looked behind a name of the reader, when and why. */
export type RevealView = { id: string; by: string; alias: string; reason: string; at: Date }
