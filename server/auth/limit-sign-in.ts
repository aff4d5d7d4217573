import { countIn } from '#server/count-in.ts'
import { rateLimited } from '#server/errors.ts'
import { log } from '#server/log.ts'

const minutes = 15
/** In a quarter of an hour: links for one mail address and from one network address, answers of passkeys. */
const limits = { mail: 5, address: 30, passkey: 30 } as const

const limiter = (kind: keyof typeof limits) =>
  countIn({ kind: `sign-in-${kind}`, points: limits[kind], duration: minutes * 60 })

/** Whether one more link may be sent. Without a count (the table is away) people are let in. */
export const maySendLink = async (email: string, address: string): Promise<boolean> => {
  try {
    await limiter('address').consume(address)
    await limiter('mail').consume(email.toLowerCase().slice(0, 200))
    return true
  } catch (refused) {
    if (!(refused instanceof Error)) return false
    log.warn({ err: refused }, 'the rate limiter could not count')
    return true
  }
}

/** Throws RATE_LIMITED when one network address has tried too many passkeys. */
export const maySignInByKey = async (address: string): Promise<void> => {
  try {
    await limiter('passkey').consume(address)
  } catch (refused) {
    if (refused instanceof Error) return log.warn({ err: refused }, 'the rate limiter could not count')
    throw rateLimited('That was a lot at once. A link by mail opens the door too.')
  }
}
