import { z } from 'zod'
import { id, textField } from '#server/text.ts'

export const passkeyLimits = { name: 60, each: 10 } as const

// What a browser hands over is long, and nothing but this alphabet.
const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*={0,2}$/)
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional().catch(undefined),
}

export const addPasskeyInput = z.object({
  name: textField(passkeyLimits.name, 'The name'),
  response: z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(30)).max(8).optional(),
    }),
  }),
})
export const signInInput = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
})
export const renamePasskeyInput = z.object({ passkeyId: id, name: textField(passkeyLimits.name, 'The name') })
export const passkeyIdInput = z.object({ passkeyId: id })

export type AddPasskeyInput = z.output<typeof addPasskeyInput>
export type SignInInput = z.output<typeof signInInput>
export type RenamePasskeyInput = z.output<typeof renamePasskeyInput>

export type PasskeyView = {
  id: string
  name: string
  /** Kept by the member's own password manager, so that it is on their other devices too. */
  synced: boolean
  createdAt: Date
  lastUsedAt: Date | null
}
