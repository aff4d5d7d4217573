import { join } from 'node:path'
import { afterAll, afterEach, expect, vi } from 'vitest'
import { createTestDatabase, dropTestDatabase } from './test-database.ts'

// What a person sees, the engine and the launcher know no database of the tests' own; what answers to an address does.
const file = expect.getState().testPath ?? ''
const isIn = (room: string) => file.startsWith(join(process.cwd(), room, '/'))
const without = ['app', 'bin', 'server/screening'].some(isIn) && !isIn('app/api')
const name = `enough_worker_${process.env.VITEST_POOL_ID ?? '1'}_${process.pid}`
// Every other test file begins with an empty one; no two workers share one.
const database = without ? null : await createTestDatabase(name)
if (database) process.env.DATABASE_URL = database.url
process.env.DATABASE_POOL ??= '5'
process.env.NEXTAUTH_SECRET ??= 'only-for-the-tests'
process.env.CARE_KEY ??= 'only-for-the-tests-and-nothing-else'
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
  if (database) await dropTestDatabase(database)
})
