import { afterAll, afterEach, expect, vi } from 'vitest'
import { createTestDatabase, dropTestDatabase } from './test-database.ts'

// Every test file begins with an empty database; no two workers share one.
const database = await createTestDatabase(`enough_worker_${process.env.VITEST_POOL_ID ?? '1'}_${process.pid}`)
process.env.DATABASE_URL = database.url
process.env.DATABASE_POOL ??= '5'
process.env.NEXTAUTH_SECRET ??= 'only-for-the-tests'
process.env.LOG_LEVEL ??= 'silent'

// A stray complaint on the console is a defect that nobody looked at.
const complaints = vi.spyOn(console, 'error')

afterEach(() => {
  const heard = complaints.mock.calls.map((call) => call.join(' '))
  complaints.mockClear()
  expect(heard, 'console.error was called').toEqual([])
})

afterAll(async () => {
  if ('enoughDb' in globalThis) await (await import('#server/db.ts')).closeDb()
  await dropTestDatabase(database)
})
