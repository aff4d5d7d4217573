import { createHash } from 'node:crypto'

/** Each connection keeps what it prepared until it closes: some kilobytes for each of these. */
const most = 400
/** A text has to come this often: what is asked once in a while is not worth keeping. */
const often = 3

const seen = new Map<string, number>()
const names = new Map<string, string>()

/**
 * A name under which PostgreSQL keeps a statement prepared: the same text is then parsed and planned once a
 * connection and not at every asking. Undefined for what is rare.
 */
export const nameOf = (text: string): string | undefined => {
  const known = names.get(text)
  if (known || names.size >= most) return known
  const times = (seen.get(text) ?? 0) + 1
  if (times < often) {
    // lists of a length of their own make new texts for ever
    if (seen.size > 10 * most) seen.clear()
    seen.set(text, times)
    return undefined
  }
  seen.delete(text)
  const name = createHash('sha256').update(text).digest('hex').slice(0, 24)
  names.set(text, name)
  return name
}
