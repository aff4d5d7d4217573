import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mountSmallDisk, noSmallDisk } from '#prisma/factories/small-disk.ts'
import { createTestDatabase, dropTestDatabase, type TestDatabase } from '#prisma/test-database.ts'
import { writeBackup } from './backup/write.mjs'
import { explain } from './start/kind-error.mjs'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query('INSERT INTO "DemoMail" ("id", "to", "subject", "text") VALUES ($1, $2, $3, $4)', [
    '00000000-0000-7000-8000-000000000001',
    'mo@test.example',
    'Long',
    randomBytes(1_000_000).toString('base64'),
  ])
  await client.end()
})
afterAll(() => dropTestDatabase(database))

const backUp = (path: string) =>
  writeBackup(database.url, path).then(
    () => null,
    (error: unknown) => explain(error, path),
  )

// the first is full while the tables are written beside it, the second while they become one file
test.for(['1m', '2m', '4m'])('a backup onto a disk of %s is whole or not there', async (size, context) => {
  if (noSmallDisk) return context.skip(noSmallDisk)
  const disk = mountSmallDisk(size)
  try {
    const said = await backUp(join(disk.folder, 'enough.backup'))
    const left = readdirSync(disk.folder)
    if (size === '4m') return expect([said, left]).toEqual([null, ['enough.backup']])
    expect(said).toMatch(/^The disk is full, so nothing can be kept in .+: make some room and start again\.$/)
    expect(left).toEqual([])
  } finally {
    disk.remove()
  }
})
