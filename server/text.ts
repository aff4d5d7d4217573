import { z } from 'zod'
import { cleanText } from './plain-text.ts'

/** A text field: cleaned, then 1 to `max` UTF-16 code units. `what` is how the message names it. */
export const textField = (max: number, what: string) =>
  z
    .string({ error: `${what} should be text.` })
    .max(max * 2, `${what} can be up to ${max.toLocaleString('en')} characters long.`)
    .transform(cleanText)
    .pipe(
      z
        .string()
        .min(1, `${what} is still empty.`)
        .max(max, `${what} can be up to ${max.toLocaleString('en')} characters long.`),
    )

/** The same, but may be left empty. */
export const optionalTextField = (max: number, what: string) =>
  z
    .string({ error: `${what} should be text.` })
    .transform(cleanText)
    .pipe(z.string().max(max, `${what} can be up to ${max.toLocaleString('en')} characters long.`))

const unknown = 'That is not something we know.'

/** A word between programs (a key, a name, a token): what the database could not keep is not one. */
export const word = (what = unknown) =>
  z.string({ error: what }).refine((text) => !text.includes('\0') && text.isWellFormed(), what)

/** A moment that the database has in its calendar. */
export const moment = z
  .date({ error: unknown })
  .min(new Date('1970-01-01T00:00:00Z'), unknown)
  .max(new Date('9999-12-31T00:00:00Z'), unknown)

export const id = z.uuid('That is not something we know.')
