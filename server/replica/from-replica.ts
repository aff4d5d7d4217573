import type pg from 'pg'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { db, pool, readDb, readPool } from '#server/db.ts'
import { env } from '#server/env.ts'
import { log } from '#server/log.ts'
import { type Ask, standingOf } from './behind.ts'

/** Seconds that a sum may be old. */
export const bearable = 60
/** Milliseconds for which a replica that was in trouble is left alone. */
const rest = 15_000
/** Milliseconds for which it is believed to keep up: a page asks for several sums. */
const believed = 2_000

const replica = { restsUntil: 0, lookedAt: 0 }

const asking =
  (from: pg.Pool): Ask =>
  async (sql, values) =>
    (await from.query(sql, values)).rows

// one that cannot say how far behind it is (not every host's can) is trusted: the doctor has named it
const keepsUp = async (seconds: number) => {
  if (Date.now() - replica.lookedAt < believed) return true
  const standing = await standingOf(asking(pool()), asking(readPool())).catch(async (error) => {
    await readPool().query('SELECT 1')
    log.debug({ err: error }, 'the replica does not say how far behind it is')
    return null
  })
  if (standing?.follows && !standing.hasAll && (standing.seconds ?? seconds) >= seconds) return false
  replica.lookedAt = Date.now()
  return true
}

const leaveAlone = (why: string, error?: unknown) => {
  replica.restsUntil = Date.now() + rest
  log.warn({ err: error }, why)
}

/**
 * What may be some moments old: asked of the replica where there is one (DATABASE_READ_URL), it answers and has kept
 * up, and of the primary otherwise. Sums and reports alone; never what somebody has just written, never whether they
 * may see something, and nothing by which words that were taken back would show.
 */
export const fromReplica = async <T>(
  ask: (from: PrismaClient) => Promise<T>,
  seconds = bearable,
): Promise<T> => {
  if (!env().DATABASE_READ_URL || Date.now() < replica.restsUntil) return ask(db)
  try {
    if (await keepsUp(seconds)) return await ask(readDb)
    leaveAlone('the replica is far behind; sums are asked of the primary')
  } catch (error) {
    leaveAlone('the replica is in trouble; sums are asked of the primary', error)
  }
  return ask(db)
}

/** As if it had rested. */
export const askReplicaAgain = () => Object.assign(replica, { restsUntil: 0, lookedAt: 0 })
