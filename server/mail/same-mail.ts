import { createHash } from 'node:crypto'
import { env } from '#server/env.ts'

/**
 * The Message-ID of a mail, the same for every attempt at it: where a mail server took one and could not say so, a
 * mailbox that is given it twice shows it once. It tells nothing of what it was made from.
 */
export const sameMail = (what: string, which: string) => {
  const hash = createHash('sha256').update(`${which} ${env().NEXTAUTH_SECRET}`).digest('hex').slice(0, 32)
  return `<${what}.${hash}@${new URL(env().publicUrl).hostname}>`
}
