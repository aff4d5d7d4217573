import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '#prisma/generated/client.ts'
import { env } from './env.ts'

// Next compiles its own copy of this module beside the custom server's: only globalThis is one for both.
const shared = globalThis as typeof globalThis & { enoughDb?: { prisma: PrismaClient; pool: pg.Pool } }

const open = () => {
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL })
  // A connection that dies (a restart of the database) is replaced at the next query, whoever holds it.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => {
    client.on('error', () => undefined)
    // Prisma writes times in UTC and does not say so: read in the zone of the database they would be hours off.
    client.query("SET TIME ZONE 'UTC'").catch(() => undefined)
  })
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

const opened = () => {
  shared.enoughDb ??= open()
  return shared.enoughDb
}

/** The Prisma client, one for the process, opened at its first use. */
export const db = new Proxy({} as PrismaClient, {
  get: (_, key) => Reflect.get(opened().prisma, key),
})

/** The connection pool below it, for the libraries that speak to PostgreSQL themselves. */
export const pool = () => opened().pool

export const closeDb = async () => {
  const { enoughDb } = shared
  if (!enoughDb) return
  shared.enoughDb = undefined
  await enoughDb.prisma.$disconnect()
  if (!enoughDb.pool.ended) await enoughDb.pool.end()
}
