import type { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { countIn } from '#server/count-in.ts'
import { rateLimited } from '#server/errors.ts'
import { log } from '#server/log.ts'
import type { Context } from './init.ts'

/** Requests a minute. Generous for a person with a fast thumb, small for a script. */
const perMinute = { mutation: 60, query: 600, upload: 12 } as const

const limiters = new Map<string, RateLimiterPostgres>()

const limiter = (kind: keyof typeof perMinute) => {
  const known = limiters.get(kind)
  if (known) return known
  const points = perMinute[kind]
  const made = countIn({ kind, points, duration: 60, inMemoryBlockOnConsumed: points * 2 })
  limiters.set(kind, made)
  return made
}

/** Counts this request against its member (or a guest's address). Throws RATE_LIMITED above the limit. */
export const limitRate = async (ctx: Context, type: 'query' | 'mutation' | 'subscription' | 'upload') => {
  const kind = type === 'subscription' ? 'query' : type
  // Reading is limited for guests only: a member's reads are bounded by their session and the pages' size. A page
  // opens for everybody behind one address, however many they are.
  if (kind === 'query' && (ctx.viewer || ctx.forPage)) return
  try {
    await limiter(kind).consume(ctx.viewer?.memberId ?? ctx.address)
  } catch (refused) {
    if (refused instanceof Error) return log.warn({ err: refused }, 'the rate limiter could not count')
    const seconds = Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000)
    throw rateLimited(`That was a lot at once. Please wait ${seconds} seconds; your words are kept here.`)
  }
}
