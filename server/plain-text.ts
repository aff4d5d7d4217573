/**
 * Makes any text safe to store in PostgreSQL and send as JSON without losing what a person wrote: null
 * bytes go (PostgreSQL refuses them), lone surrogates become U+FFFD, line ends become \n, outer space goes.
 */
export const cleanText = (text: string) =>
  text.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n').trim()

/** The text of a revision: what the engine reads and what evidence spans count into (UTF-16 offsets). */
export const revisionText = (revision: { title: string | null; body: string }) =>
  revision.title ? `${revision.title}\n\n${revision.body}` : revision.body
