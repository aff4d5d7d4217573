import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { wrongValues } from '#prisma/factories/wrong-values.ts'
import { type Checkout, makeCheckout } from './test-checkout.ts'

let checkout: Checkout
beforeAll(async () => {
  checkout = await makeCheckout({ also: ['server/env.ts'] })
})
afterAll(() => checkout.remove())

// the start itself decides about the first, and looks at the second before anything else
const elsewhere = ['NODE_ENV', 'PORT']
const cases = Object.entries(wrongValues).flatMap(([name, [value]]) =>
  value && !elsewhere.includes(name) ? [[name, value] as const] : [],
)

test('npm start says one thing about each variable that is wrong, and what to do, before it begins', async () => {
  expect(cases.length).toBeGreaterThan(20)
  for (const [name, value] of cases) {
    const { ended, output } = checkout.run('start', { [name]: value })
    expect(await ended, name).toBe(1)
    const [head, line, remedy, ...rest] = output().trim().split('\n')
    expect([head, rest], name).toEqual(['The configuration needs a look:', []])
    expect(line).toMatch(new RegExp(`^  ${name} (should|is needed)`))
    expect(remedy).toMatch(/^Set it anew, or leave it out/)
  }
}, 120_000)

test('all that is wrong is said at once', async () => {
  const { ended, output } = checkout.run('start', { SMTP_URL: 'mail', LOG_LEVEL: 'loud', PUBLIC_URL: 'here' })
  expect(await ended).toBe(1)
  expect(
    output()
      .match(/^ {2}[A-Z_]+/gm)
      ?.map((name) => name.trim()),
  ).toEqual(['PUBLIC_URL', 'SMTP_URL', 'LOG_LEVEL'])
})

/** A disk of ten megabytes, where this machine lets us have one: root alone may. */
const smallDisk = () => {
  const at = realpathSync(mkdtempSync(join(tmpdir(), 'enough-small-disk-')))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=10m,mode=755', 'tmpfs', at], { stdio: 'ignore' })
    return at
  } catch {
    rmSync(at, { recursive: true })
    return null
  }
}
const disk = smallDisk()
afterAll(() => {
  if (!disk) return
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true })
})

// Only root may mount.
test.skipIf(!disk)(
  'a disk that is full when the built-in database is made',
  async () => {
    const { ended, output } = checkout.run('start', { ENOUGH_DATA: join(disk ?? '', 'data') })
    expect(await ended).toBe(1)
    const told = output()
      .trim()
      .split('\n')
      .filter((line) => !/…$|\(\d+ s\)$/.test(line))
    expect(told).toEqual([expect.stringMatching(/disk is full/i)])
  },
  60_000,
)
