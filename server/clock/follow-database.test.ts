import { afterEach, expect, test } from 'vitest'
import { db } from '#server/db.ts'
import { lookAtClock } from './follow-database.ts'

const own = globalThis.Date
const hour = 3_600_000
afterEach(() => {
  globalThis.Date = own
  Object.defineProperty(own.prototype, 'constructor', { value: own, configurable: true, writable: true })
})

test('a clock that agrees is left alone', async () => {
  await lookAtClock()
  expect(globalThis.Date).toBe(own)
})

test('one that runs an hour ahead goes by the database, and a date stays a date', async () => {
  const real = own.now
  const made = new Date()
  try {
    own.now = () => real() + hour
    await lookAtClock()
    expect(Math.abs(Date.now() - real())).toBeLessThan(2_000)
    const present = new Date()
    expect(Math.abs(present.getTime() - real())).toBeLessThan(2_000)
    expect(new Date(5).getTime()).toBe(5)
    expect(Date.UTC(2026, 0, 1)).toBe(1_767_225_600_000)
    expect([made instanceof Date, new Date() instanceof Date, new Date().constructor === Date]).toEqual([
      true,
      true,
      true,
    ])
    expect(structuredClone(new Date(7)).getTime()).toBe(7)
    const data = { to: 'a@test.example', subject: 's', text: 't', sentAt: new Date() }
    const { sentAt } = await db.demoMail.create({ data })
    expect(Math.abs(sentAt.getTime() - real())).toBeLessThan(3_000)
  } finally {
    own.now = real
  }
})
