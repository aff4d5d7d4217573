import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process, { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import pg from 'pg'
import { migrationsFolder, readMigrations, readSchema, schemaFile } from './migration-files.ts'
import { everything, openSchemaEngine } from './schema-engine.ts'
import { startTestPostgres } from './test-postgres.ts'

/** Gives the work an empty database of its own, and takes it away again. */
const withScratch = async <T>(databaseUrl: string, work: (pool: pg.Pool, scratch: pg.Pool) => Promise<T>) => {
  const name = `scratch_${randomUUID().replaceAll('-', '_')}`
  const pool = new pg.Pool({ connectionString: databaseUrl })
  const url = new URL(databaseUrl)
  url.pathname = `/${name}`
  await pool.query(`CREATE DATABASE ${name}`)
  const scratch = new pg.Pool({ connectionString: url.href })
  // a connection that is still closing when its database is dropped says so; nobody waits for it any more
  scratch.on('error', () => undefined)
  try {
    return await work(pool, scratch)
  } finally {
    await scratch.end()
    await pool.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await pool.end()
  }
}

/** The SQL that leads from the migrations of a folder to a schema; empty when they agree. */
export const stepToSchema = (databaseUrl: string, folder = migrationsFolder, schema = schemaFile) =>
  withScratch(databaseUrl, async (pool, scratch) => {
    const { engine } = await openSchemaEngine(pool, scratch)
    const { stdout } = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(folder) },
      to: { tag: 'schemaDatamodel', files: [readSchema(schema)] },
      script: true,
      exitCode: null,
      filters: everything,
    })
    return /^-- This is an empty migration/.test(stdout ?? '') ? '' : (stdout ?? '')
  })

const write = (name: string, sql: string) => {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), sql)
  return folder
}

const main = async (name: string | undefined) => {
  if (!name || !/^[a-z0-9]+([-_][a-z0-9]+)*$/.test(name)) {
    console.error('Give the migration a short name: npm run db:migration -- add-something')
    return 1
  }
  const postgres = await startTestPostgres()
  try {
    const sql = await stepToSchema(postgres.url)
    if (!sql) console.log('The migrations already lead to prisma/schema.prisma.')
    else console.log(`Read it before you keep it: ${write(name.replaceAll('-', '_'), sql)}/migration.sql`)
    return 0
  } finally {
    await postgres.stop()
  }
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) process.exitCode = await main(argv[2])
