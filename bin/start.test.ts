import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Checkout, makeCheckout } from './test-checkout.ts'

let checkout: Checkout
beforeAll(async () => {
  checkout = await makeCheckout()
})
afterAll(() => checkout.remove())

const mode = (path: string) => statSync(join(checkout.folder, '.enough', path)).mode & 0o777

describe('npm start', () => {
  test('opens a seeded community, keeps its secrets to itself and closes at Ctrl-C', async () => {
    const { child, ended, output } = await checkout.open()
    expect(await checkout.ask()).toEqual({ n: 2, mailbox: '1' })
    expect([mode('secret'), mode('database.json')]).toEqual([0o600, 0o600])
    child.kill('SIGINT')
    expect(await ended).toBe(0)
    expect(output()).not.toMatch(/Error|at .*\.mjs/)
    expect(readFileSync(join(checkout.folder, '.enough/postgres.log'), 'utf8')).toContain(
      'database system is shut down',
    )
  })

  test('a second start in the same checkout is told where the first one is', async () => {
    const first = await checkout.open()
    const second = checkout.run()
    expect(await second.ended).toBe(1)
    expect(second.output()).toBe(
      `Enough is already running from this folder at http://localhost:${checkout.port} (process ${first.child.pid}): close that one first, or use it.\n`,
    )
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
  })

  test('a taken port is one sentence', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(checkout.port, '127.0.0.1', done))
    const { ended, output } = checkout.run()
    expect(await ended).toBe(1)
    expect(output()).toBe(
      `Port ${checkout.port} is taken by another program: close it, or choose another port, for example with PORT=${checkout.port + 1} npm start.\n`,
    )
    await new Promise((done) => other.close(done))
  })

  test.each([
    ['/proc/enough', '/proc/enough could not be made: Enough keeps its data there.'],
    ['package.json/data', 'lies below a file, not a folder: Enough keeps its data there.'],
    ['nowhere/data', 'to keep the data in.'],
  ])('a data folder that cannot be (%s) is one sentence', async (data, sentence) => {
    const { ended, output } = checkout.run('start', { ENOUGH_DATA: data })
    expect(await ended).toBe(1)
    expect(output()).toContain(sentence)
    expect(output().trim().split('\n')).toHaveLength(1)
  })

  test('a read-only data folder is one sentence', async () => {
    mkdirSync(join(checkout.folder, 'sealed'))
    chmodSync(join(checkout.folder, 'sealed'), 0o555)
    const { ended, output } = checkout.run('start', { ENOUGH_DATA: 'sealed', MEEK: '1' })
    expect(await ended).toBe(1)
    expect(output()).toMatch(/^\S+sealed\S* cannot be written by this user: Enough keeps its data there\.\n$/)
  })

  test.each([['abc'], ['70000'], ['-1']])('PORT=%s is one sentence', async (port) => {
    const { ended, output } = checkout.run('start', { PORT: port })
    expect(await ended).toBe(1)
    expect(output()).toBe(`PORT should be a number from 0 to 65535, but it is "${port}".\n`)
  })
})
