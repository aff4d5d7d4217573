// `npm run db:release`: writes down how the database looks that this version comes with. Run once, when a version
// is given to others; the tests then hold every later migration against it.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { readMigrations } from '../migration-files.ts'
import { createTestDatabase, dropTestDatabase, prepareTemplate } from '../test-database.ts'
import { startTestPostgres } from '../test-postgres.ts'
import { readShape } from './read-shape.ts'

const postgres = await startTestPostgres()
try {
  process.env.TEST_DATABASE_URL = postgres.url
  await prepareTemplate()
  const database = await createTestDatabase()
  const pool = new pg.Pool({ connectionString: database.url })
  const migration = readMigrations().migrationDirectories.at(-1)?.path
  const shape = { migration, ...(await readShape(pool)) }
  writeFileSync(join(import.meta.dirname, 'released.json'), `${JSON.stringify(shape, null, 2)}\n`)
  await pool.end()
  await dropTestDatabase(database)
  process.stdout.write(`Written down: ${Object.keys(shape.tables).length} tables as of ${migration}.\n`)
} finally {
  await postgres.stop()
}
