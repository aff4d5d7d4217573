import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { pool } from '#server/db.ts'
import { log } from '#server/log.ts'

const minutes = 15
/** Links in a quarter of an hour: for one mail address, and from one network address. */
const limits = { mail: 5, address: 30 } as const

const limiter = (kind: keyof typeof limits) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: `sign-in-${kind}`,
    points: limits[kind],
    duration: minutes * 60,
  })

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
