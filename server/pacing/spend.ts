import type { RateLimiterPostgres } from 'rate-limiter-flexible'
import { countIn } from '#server/count-in.ts'
import { log } from '#server/log.ts'

/** What is counted here: how often at most, and in how many seconds. */
const budgets = {
  /** Being asked whether words were meant twice. */
  asked: { points: 1, duration: 3_600 },
} as const

const limiters = new Map<string, RateLimiterPostgres>()

const limiter = (kind: string, points: number, duration: number) => {
  const key = `pace-${kind}-${points}`
  const known = limiters.get(key)
  if (known) return known
  const made = countIn({ kind: `pace-${kind}`, points, duration })
  limiters.set(key, made)
  return made
}

/** Counts once, for all processes. False when nothing was left; without a count (the table is away) there was. */
export const spendOf = async (kind: string, key: string, points: number, duration: number) => {
  try {
    await limiter(kind, points, duration).consume(key)
    return true
  } catch (refused) {
    if (!(refused instanceof Error)) return false
    log.warn({ err: refused }, 'the rate limiter could not count')
    return true
  }
}

export const spend = (kind: keyof typeof budgets, key: string) =>
  spendOf(kind, key, budgets[kind].points, budgets[kind].duration)
