import { RateLimiterPostgres } from 'rate-limiter-flexible'
import { pool } from './db.ts'

type Counted = {
  /** What is counted. */
  kind: string
  /** How often at most, and within how many seconds. */
  points: number
  duration: number
  /** A key that is so far over its limit is refused from memory, without asking the database again. */
  inMemoryBlockOnConsumed?: number
}

/** Counts in the database, so that all processes count together. */
export const countIn = ({ kind, ...limits }: Counted) =>
  new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'RateLimit',
    tableCreated: true,
    keyPrefix: kind,
    ...limits,
  })
