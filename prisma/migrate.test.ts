import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, expect, test } from 'vitest'
import { migrate } from './migrate.ts'
import { migrationsFolder } from './migration-files.ts'
import { createTestDatabase, dropTestDatabase, type TestDatabase } from './test-database.ts'

const scratch = mkdtempSync(join(tmpdir(), 'enough-migrations-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const opened: TestDatabase[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(dropTestDatabase))
})

/** A migrated database, and a folder with one more migration than it has. */
const withNext = async (sql: string) => {
  const database = await createTestDatabase()
  opened.push(database)
  const folder = join(scratch, database.name)
  cpSync(migrationsFolder, folder, { recursive: true })
  mkdirSync(join(folder, '29991231000000_next'))
  writeFileSync(join(folder, '29991231000000_next', 'migration.sql'), sql)
  return { url: database.url, folder }
}

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

test('applies what is new, functions with semicolons in their bodies included, and only once', async () => {
  const { url, folder } = await withNext(
    'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END; $$; CREATE TABLE next (n int);',
  )
  expect(await migrate(url, folder)).toEqual(['29991231000000_next'])
  expect(await migrate(url, folder)).toEqual([])
  expect(await ask(url, 'SELECT two() AS n')).toEqual([{ n: 2 }])
})

test('two at once take turns', async () => {
  const { url, folder } = await withNext('CREATE TABLE next (n int)')
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)])
  expect(applied.flat()).toEqual(['29991231000000_next'])
})

test('a migration that fails leaves nothing behind and says why', async () => {
  const { url, folder } = await withNext('CREATE TABLE next (n int); SELECT no_such_thing();')
  await expect(migrate(url, folder)).rejects.toThrow(/29991231000000_next.*no_such_thing/s)
  expect(await ask(url, "SELECT to_regclass('next') AS found")).toEqual([{ found: null }])

  writeFileSync(join(folder, '29991231000000_next', 'migration.sql'), 'CREATE TABLE next (n int)')
  expect(await migrate(url, folder)).toEqual(['29991231000000_next'])
})
