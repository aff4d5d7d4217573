import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { env } from './env.ts'
import { nameOf } from './name-statement.ts'
import { LinePool } from './own-line.ts'

type Opened = { prisma: PrismaClient; pool: pg.Pool }
// Next compiles its own copy of this module beside the custom server's: only globalThis is one for both.
const shared = globalThis as typeof globalThis & { enoughDb?: Opened; enoughReadDb?: Opened }

/** Behind a pooler the next query may run on another connection, which knows no statement by its name. */
class NamelessClient extends pg.Client {
  override query = ((config: unknown, ...rest: unknown[]) => {
    const named = config !== null && typeof config === 'object' && 'name' in config && !('submit' in config)
    const asked = named ? { ...config, name: undefined } : config
    return (pg.Client.prototype.query as (...args: unknown[]) => unknown).call(this, asked, ...rest)
  }) as pg.Client['query']
}

const open = (connectionString: string, more: pg.PoolConfig = {}): Opened => {
  const pooled = env().DATABASE_DIRECT_URL !== undefined
  const pool = new LinePool({
    connectionString,
    max: env().DATABASE_POOL,
    ...more,
    ...(pooled ? { Client: NamelessClient } : {}),
  })
  // A connection that dies (a restart of the database) is replaced at the next query, whoever holds it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    // Prisma writes times in UTC and does not say so: read in the zone of the database they would be hours off.
    client.query("SET TIME ZONE 'UTC'").catch(() => undefined)
  })
  // Plain statements have their names elsewhere, or are planned anew each time: a search differs by its words.
  const statementNameGenerator = ({ sql }: { sql: string }) =>
    (sql.includes('"public".') && nameOf(sql)) || ''
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator }) }) }
}

const opened = () => {
  shared.enoughDb ??= open(env().DATABASE_URL)
  return shared.enoughDb
}

const openedToRead = () => {
  const { DATABASE_READ_URL } = env()
  if (!DATABASE_READ_URL) return opened()
  // one that hangs is soon left for the primary
  shared.enoughReadDb ??= open(DATABASE_READ_URL, { connectionTimeoutMillis: 2_000, query_timeout: 10_000 })
  return shared.enoughReadDb
}

/** The Prisma client, one for the process, opened at its first use. */
export const db = new Proxy({} as PrismaClient, {
  get: (_, key) => Reflect.get(opened().prisma, key),
})

/** The same for a replica (DATABASE_READ_URL), or the primary where there is none. Asked by from-replica.ts alone. */
export const readDb = new Proxy({} as PrismaClient, {
  get: (_, key) => Reflect.get(openedToRead().prisma, key),
})

/** The connection pool below it, for the libraries that speak to PostgreSQL themselves. */
export const pool = () => opened().pool
export const readPool = () => openedToRead().pool

const close = async (one: Opened | undefined) => {
  if (!one) return
  await one.prisma.$disconnect()
  if (!one.pool.ended) await one.pool.end()
}

export const closeDb = async () => {
  const { enoughDb, enoughReadDb } = shared
  shared.enoughDb = undefined
  shared.enoughReadDb = undefined
  await close(enoughDb)
  await close(enoughReadDb)
}
