import { afterEach, expect, test } from 'vitest'
import { db } from '#server/db.ts'
import { checkReady } from './check-ready.ts'
import { beginStopping } from './stopping.ts'
import { within } from './within.ts'

const shared = globalThis as typeof globalThis & { enoughStopping?: boolean }
afterEach(() => {
  shared.enoughStopping = false
})

test('with its database there and up to date it is ready', async () => {
  expect(await checkReady()).toMatchObject({ ready: true })
})

test('while it is stopping nobody is sent here', async () => {
  beginStopping()
  const { ready, checks } = await checkReady()
  expect(ready).toBe(false)
  expect(checks.find(({ name }) => name === 'stopping')?.ok).toBe(false)
})

test('a database that lacks the newest migration is not ready', async () => {
  const [newest] = await db.$queryRaw<{ id: string; migration_name: string }[]>`
    SELECT id, migration_name FROM _prisma_migrations ORDER BY migration_name DESC LIMIT 1`
  await db.$executeRaw`UPDATE _prisma_migrations SET migration_name = 'another' WHERE id = ${newest?.id}`
  const { checks } = await checkReady()
  await db.$executeRaw`UPDATE _prisma_migrations SET migration_name = ${newest?.migration_name} WHERE id = ${newest?.id}`
  expect(checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['migrations'])
})

test('what does not answer is not waited for', async () => {
  await expect(within(20, new Promise(() => undefined))).rejects.toThrow('too long')
})
