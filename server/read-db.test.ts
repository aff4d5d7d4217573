import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createTestDatabase, dropTestDatabase } from '#prisma/test-database.ts'

const replica = await createTestDatabase()
process.env.DATABASE_READ_URL = replica.url
const { db, readDb, closeDb } = await import('./db.ts')
const { readHintWeeks } = await import('./dashboard/hint-weeks.ts')
const { readReplyWeeks } = await import('./dashboard/reply-weeks.ts')
const { readSetting } = await import('./settings/read-settings.ts')

afterAll(async () => {
  await closeDb()
  await dropTestDatabase(replica)
})

/** Connections of this process to the replica now. */
const connections = async () => {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  const { rows } = await client.query('SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = $1', [
    replica.name,
  ])
  await client.end()
  return rows[0].n as number
}

test('sums are asked of the replica, and all else of the primary', async () => {
  await db.settingChange.create({ data: { key: 'newcomerPosts', version: 1, after: 3 } })
  expect(await readSetting('newcomerPosts')).toBe(3)
  expect(await connections()).toBe(0)
  expect(await readDb.settingChange.count()).toBe(0)
  expect(await db.settingChange.count()).toBe(1)
  expect(await readHintWeeks()).toHaveLength(12)
  expect(await readReplyWeeks()).toHaveLength(12)
  expect(await connections()).toBeGreaterThan(0)
})
