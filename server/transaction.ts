import type { Prisma } from '#prisma/generated/client.ts'
import { db } from './db.ts'
import { log } from './log.ts'
import { onOwnLine } from './own-line.ts'
import { isCrossed } from './refused.ts'

export type Tx = Prisma.TransactionClient
export type AfterCommit = (announce: () => unknown) => void

/**
 * Runs `work` in one transaction; what it hands to `afterCommit` runs once the transaction is durable, so
 * that nobody hears of a change that was rolled back. Announcing never fails the change it tells of.
 */
export const transaction = <T>(work: Work<T>): Promise<T> => run(work, { maxWait: 5_000, timeout: 10_000 })

/** The same for jobs that go through a whole account. */
export const longTransaction = <T>(
  work: Work<T>,
  isolationLevel?: Prisma.TransactionIsolationLevel,
): Promise<T> =>
  run(work, { maxWait: 60_000, timeout: 30 * 60_000, ...(isolationLevel ? { isolationLevel } : {}) })

type Work<T> = (tx: Tx, afterCommit: AfterCommit) => Promise<T>
type Patience = {
  maxWait: number
  timeout: number
  isolationLevel?: Prisma.TransactionIsolationLevel
}

const tries = 4
const aMoment = () => new Promise((done) => setTimeout(done, 20 + Math.random() * 80))

/** Two that wait for each other: the database ends one, of which nothing is written, and that one begins anew. */
const untilUncrossed = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let left = tries - 1; ; left -= 1)
    try {
      return await ask()
    } catch (error) {
      if (left === 0 || !isCrossed(error)) throw error
      log.warn({ err: error }, 'a transaction crossed another and begins anew')
      await aMoment()
    }
}

const run = async <T>(work: Work<T>, patience: Patience): Promise<T> => {
  const announcements: (() => unknown)[] = []
  const begin = () =>
    onOwnLine<T>(
      (within) => db.$transaction(within, patience),
      (tx) => {
        // it may begin anew: nobody hears twice
        announcements.length = 0
        return work(tx, (announce) => announcements.push(announce))
      },
    )
  const result = await untilUncrossed(begin)
  for (const announce of announcements) await Promise.resolve().then(announce).catch(reportLost)
  return result
}

// Browsers catch up by sequence number, so a lost announcement costs a delay and no words.
const reportLost = (error: unknown) => log.warn({ err: error }, 'an announcement after a commit failed')
