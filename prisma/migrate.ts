import process, { argv, env } from 'node:process'
import { pathToFileURL } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { readMigrations } from './migration-files.ts'
import { everything, openSchemaEngine } from './schema-engine.ts'

const lockNumber = 7_202_611

/**
 * Brings a database to the newest migration and tells which were applied. All of them and their marks are
 * one transaction, so a machine that stops half-way leaves the database as it was; two starts at once take
 * turns at the lock.
 */
export const migrate = async (databaseUrl: string, folder?: string): Promise<string[]> => {
  // With one connection, all that the engine does happens inside the transaction begun here. The lock ends
  // with the connection, after every other that the engine took and keeps.
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 })
  pool.on('error', () => undefined)
  try {
    await pool.query(`SELECT pg_advisory_lock(${lockNumber})`)
    await pool.query('BEGIN')
    const applied = await apply(pool, folder)
    await pool.query('COMMIT')
    // The tables of the job queue are its library's own; commands add jobs, so they are there before the first.
    await runMigrations({ connectionString: databaseUrl, logger: silent })
    return applied
  } finally {
    await pool.end()
  }
}

const silent = new Logger(() => () => undefined)

const apply = async (pool: pg.Pool, folder: string | undefined) => {
  const { engine, refused } = await openSchemaEngine(pool)
  const input = { migrationsList: readMigrations(folder), filters: everything }
  const { appliedMigrationNames } = await engine.applyMigrations(input).catch((error: Error) => {
    if (/schema is not empty/.test(error.message)) {
      throw new Error('it already holds tables that are not of Enough.', { cause: error })
    }
    const name = /migration_name="(.+?)"/.exec(error.message)?.[1]
    throw new Error(name ? `Migration ${name}: ${refused()?.message}` : error.message, { cause: error })
  })
  engine.free()
  return appliedMigrationNames
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  migrate(env.DATABASE_URL ?? '', argv[2]).then(
    (applied) => console.log(applied.length === 0 ? 'Nothing to apply.' : `Applied ${applied.join(', ')}`),
    (error: Error) => {
      console.error(error.message)
      process.exitCode = 1
    },
  )
}
