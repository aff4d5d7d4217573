import { z } from 'zod'
import { signInInput } from '#server/passkeys/schema.ts'
import { id, textField } from '#server/text.ts'
import type { Owed } from './policy.ts'

export const proofLimits = { reason: 500, codes: 10 } as const

const digits = z
  .string({ error: 'The code should be text.' })
  .max(40, 'The code has six digits.')
  .transform((code) => code.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'The code has six digits.'))
export const codeInput = z.object({ code: digits })

/** As it was written down: with or without dashes, in small letters or large. */
export const recoveryInput = z.object({
  code: z
    .string({ error: 'The code should be text.' })
    .max(60, 'A recovery code has sixteen letters and digits.')
    .transform((code) => code.replace(/[\s-]/g, '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z2-9]{16}$/, 'A recovery code has sixteen letters and digits.')),
})
export const passkeyAnswer = z.object({ response: signInInput })
export const resetInput = z.object({ memberId: id, reason: textField(proofLimits.reason, 'The reason') })

export type ResetInput = z.output<typeof resetInput>

/** By what the viewer can show just now that it is them. */
export type WaysToProve = {
  passkey: boolean
  app: boolean
  recovery: boolean
  /** A code can be mailed to them. Not to those who have a second step: their mailbox alone is not enough. */
  mail: boolean
  owed: Owed['step'] | null
}
export type SecondStepView = {
  /** Whether it is for them at all. */
  forThem: boolean
  app: { since: Date } | null
  passkeys: number
  codesLeft: number
  /** Whether those who look after something cannot go on without. */
  required: boolean
}
/** What an app is set up with: a picture to look at, or a key to type. */
export type AppToSetUp = { key: string; uri: string; picture: string }
