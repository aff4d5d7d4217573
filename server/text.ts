import { z } from 'zod'

/**
 * Makes any text safe to store in PostgreSQL and send as JSON without losing what a person wrote: null
 * bytes go (PostgreSQL refuses them), lone surrogates become U+FFFD, line ends become \n, outer space goes.
 */
export const cleanText = (text: string) =>
  text.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n').trim()

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

/** The text of a revision: what the engine reads and what evidence spans count into (UTF-16 offsets). */
export const revisionText = (revision: { title: string | null; body: string }) =>
  revision.title ? `${revision.title}\n\n${revision.body}` : revision.body
