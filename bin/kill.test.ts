import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityOf, isAlive } from './start/process-identity.mjs'
import { type Checkout, makeCheckout, type Started } from './test-checkout.ts'

let checkout: Checkout
beforeAll(async () => {
  checkout = await makeCheckout()
})
afterAll(() => checkout.remove())

const kept = (name: string) => join(checkout.folder, '.enough', name)
const postmasterPid = () => Number(readFileSync(kept('postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
const children = () => JSON.parse(readFileSync(kept('running.json'), 'utf8')).children

const kill = async ({ child, exited }: Started, ...others: number[]) => {
  for (const pid of [...others, child.pid ?? 0]) process.kill(pid, 'SIGKILL')
  await exited
}
const close = async ({ child, ended }: Started) => {
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
}

test('a first run that is killed while it fills the database is done again, once', async () => {
  checkout.write('dawdle', '')
  const first = checkout.run()
  while (!first.output().includes('Inviting')) await new Promise((next) => setTimeout(next, 20))
  await kill(first)
  rmSync(join(checkout.folder, 'dawdle'))
  const second = await checkout.open()
  expect((await checkout.ask()).n).toBe(2)
  await close(second)
})

test('the whole tree killed: what was accepted is there', async () => {
  const first = await checkout.open()
  const { n } = await checkout.ask('POST')
  await kill(first, postmasterPid(), ...children().map(({ pid }: { pid: number }) => pid))
  const second = await checkout.open()
  expect((await checkout.ask()).n).toBe(n)
  await close(second)
})

test('only the launcher killed: the server and the database it left are ended, never doubled', async () => {
  const first = await checkout.open({ KEEP_RUNNING: '1' })
  const { n } = await checkout.ask('POST')
  const [left, postmaster] = [children(), postmasterPid()]
  await kill(first)
  expect(left.every(isAlive)).toBe(true)
  const second = await checkout.open()
  expect(left.some(isAlive)).toBe(false)
  expect(postmasterPid()).not.toBe(postmaster)
  expect((await checkout.ask()).n).toBe(n)
  await close(second)
})

test('stale files are no obstacle: a lock, a postmaster.pid with the number of a stranger, half an initdb', async () => {
  writeFileSync(
    kept('running.json'),
    JSON.stringify({ pid: process.pid, identity: 'long ago', children: [] }),
  )
  writeFileSync(
    kept('postgres/data/postmaster.pid'),
    `${process.ppid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
  )
  writeFileSync(kept('postgres/draft-half'), '')
  await close(await checkout.open())
  writeFileSync(kept('running.json'), '{"pid":')
  await close(await checkout.open())
  expect(readdirSync(kept('.')).sort()).toEqual([
    'care-key',
    'database.json',
    'postgres',
    'postgres.log',
    'secret',
  ])
})

test('a lost password and a taken database port are replaced', async () => {
  const { port } = JSON.parse(readFileSync(kept('database.json'), 'utf8'))
  rmSync(kept('database.json'))
  await close(await checkout.open())
  const now = JSON.parse(readFileSync(kept('database.json'), 'utf8'))
  expect(now.port).not.toBe(port)

  const other = createServer()
  await new Promise<void>((done) => other.listen(now.port, '127.0.0.1', done))
  const started = await checkout.open()
  expect((await checkout.ask()).n).toBeGreaterThan(2)
  await close(started)
  await new Promise((done) => other.close(done))
})

test('below a folder that nobody else may enter it works as well', async () => {
  const hidden = await makeCheckout({ mode: 0o700 })
  const started = await hidden.open({ KEEP_RUNNING: '1' })
  expect((await hidden.ask('POST')).n).toBe(3)
  const pid = () =>
    Number(readFileSync(join(hidden.folder, '.enough/postgres/data/postmaster.pid'), 'utf8').split('\n')[0])
  const left = { pid: pid(), identity: identityOf(pid()) }
  await kill(started)
  const again = await hidden.open()
  expect((await hidden.ask()).n).toBe(3)
  // one database, not a copy of it beside the one that was left running
  expect(isAlive(left)).toBe(false)
  expect(pid()).not.toBe(left.pid)
  const databases = readdirSync(hidden.stage).filter((name) => !name.startsWith('postgresql-'))
  expect(databases.length).toBeLessThanOrEqual(1)
  await close(again)
  await hidden.remove()
})
