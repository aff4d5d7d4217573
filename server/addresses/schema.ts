import { z } from 'zod'

export const addressInput = z.object({
  email: z
    .string({ error: 'The address should be text.' })
    .max(254, 'That address is longer than addresses are.')
    .transform((email) => email.trim().toLowerCase())
    .pipe(z.email('That does not look like a whole mail address. Is a piece of it missing?')),
})
export type AddressInput = z.output<typeof addressInput>

/** The viewer's own mail address. Nobody else sees it. */
export type AddressView = {
  email: string
  /** Mail there came back for good. */
  refused: boolean
  /** They have nothing to show that it is them: another address holds after some days, and not at once. */
  cutOff: boolean
  /** The same for who looks after others: whoever has the machine gives them another one (`npm run address:change`). */
  stuck: boolean
  /** What it will be, and from when on. */
  coming: { email: string; from: Date } | null
}
