import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Checkout, makeCheckout } from './test-checkout.ts'

let checkout: Checkout
beforeAll(async () => {
  checkout = await makeCheckout()
})
afterAll(() => checkout.remove())

test('npm run db:reset waits until the community is closed, then brings the beginning back', async () => {
  const first = await checkout.open()
  expect((await checkout.ask('POST')).n).toBe(3)
  const early = checkout.run('db-reset')
  expect(await early.ended).toBe(1)
  expect(early.output()).toMatch(/^Enough is already running .*: close that one first, or use it\.\n$/)
  expect((await checkout.ask()).n).toBe(3)
  first.child.kill('SIGTERM')
  await first.ended

  const reset = checkout.run('db-reset')
  expect(await reset.ended).toBe(0)
  expect(reset.output()).toContain('The demo community is back as it was at the beginning.')
  await checkout.open()
  expect((await checkout.ask()).n).toBe(2)
})
