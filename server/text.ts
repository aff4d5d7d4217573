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

export const id = z.uuid('That is not something we know.')
