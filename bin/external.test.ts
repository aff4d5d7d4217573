import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Checkout, makeCheckout } from './test-checkout.ts'

let checkout: Checkout
const own = `enough_external_${process.pid}`
const admin = process.env.TEST_DATABASE_URL ?? ''

const urlOf = (name: string) => {
  const url = new URL(admin)
  url.pathname = `/${name}`
  return url
}

const tell = async (url: URL | string, sql: string) => {
  const client = new pg.Client({ connectionString: String(url) })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

const anew = async () => {
  await tell(admin, `DROP DATABASE IF EXISTS ${own} WITH (FORCE)`)
  await tell(admin, `CREATE DATABASE ${own}`)
}

beforeAll(async () => {
  checkout = await makeCheckout()
  await anew()
})
afterAll(async () => {
  await checkout.remove()
  await tell(admin, `DROP DATABASE ${own} WITH (FORCE)`)
})

const openAndClose = async (env: Record<string, string>) => {
  const { child, ended, output } = await checkout.open({ DATABASE_URL: urlOf(own).href, ...env })
  const answer = await checkout.ask()
  child.kill('SIGTERM')
  await ended
  return { ...answer, said: output() }
}

test('a database of one’s own gets the circles and no demo, no mailbox and no second PostgreSQL', async () => {
  expect(await openAndClose({})).toMatchObject({ n: 0, said: expect.not.stringContaining('demo') })
  expect((await openAndClose({})).mailbox).toBeUndefined()
  expect(existsSync(join(checkout.folder, '.enough/postgres'))).toBe(false)
})

test('DEMO=1 adds the demo once, and never where members are', async () => {
  await anew()
  expect((await openAndClose({ DEMO: '1' })).n).toBe(2)
  expect((await openAndClose({ DEMO: '1' })).n).toBe(2)
  await anew()
  await openAndClose({})
  await tell(urlOf(own), 'INSERT INTO "Member" VALUES (1)')
  expect(await openAndClose({ DEMO: '1' })).toMatchObject({
    n: 0,
    said: expect.stringContaining('already has members, so the demo community stays away'),
  })
})

test('a demo that was cut off is done again', async () => {
  await anew()
  checkout.write('dawdle', '')
  const first = checkout.run('start', { DATABASE_URL: urlOf(own).href, DEMO: '1' })
  while (!first.output().includes('Inviting')) await new Promise((next) => setTimeout(next, 20))
  await new Promise((next) => setTimeout(next, 500))
  first.child.kill('SIGKILL')
  await first.exited
  rmSync(join(checkout.folder, 'dawdle'))
  expect((await openAndClose({})).n).toBe(2)
})

test('db:reset asks for a yes, then brings the demo back', async () => {
  await tell(urlOf(own), 'INSERT INTO kept DEFAULT VALUES')
  const env = { DATABASE_URL: urlOf(own).href }
  const timid = checkout.run('db-reset', env)
  expect(await timid.ended).toBe(1)
  expect(timid.output()).toMatch(/^This would remove everything in 127\.0\.0\.1:\d+\/\w+: .*--yes\.\n$/)
  expect(await tell(urlOf(own), 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 3 }])
  const sure = checkout.run('db-reset', { ...env, ARGS: '--yes' })
  expect(await sure.ended).toBe(0)
  expect(await tell(urlOf(own), 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 2 }])
})

test.each([
  [
    'nonsense',
    () => 'nonsense',
    'DATABASE_URL should look like postgresql://name:password@host:5432/database.',
  ],
  ['nobody there', () => 'postgresql://a:b@127.0.0.1:1/x', 'No PostgreSQL answers at 127.0.0.1:1/x: check'],
  ['no such database', () => urlOf('no_such_database').href, 'does not exist on that PostgreSQL: check'],
  [
    'a wrong password',
    () => Object.assign(urlOf(own), { password: 'guessed' }).href,
    'is not accepted: check DATABASE_URL and start again.',
  ],
])('%s is one sentence', async (_, url, sentence) => {
  const { ended, output } = checkout.run('start', { DATABASE_URL: url() })
  expect(await ended).toBe(1)
  expect(output()).toContain(sentence)
  expect(output().trim().split('\n')).toHaveLength(1)
  expect(output()).not.toContain('guessed')
})
