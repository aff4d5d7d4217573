import { expect, test } from 'vitest'
import { afterJump, begin, left, readTimer } from './timer.ts'

const minute = 60_000
const start = Date.UTC(2026, 2, 10, 18)
const timer = begin(start, 15, 'Lie in the grass.')

test('goes by when it ends, however long nobody looked', () => {
  expect(left(timer, start)).toBe(15 * minute)
  expect(left(timer, start + 14 * minute)).toBe(minute)
  expect(left(timer, start + 90 * minute)).toBe(0)
})

test('a clock that was set back an hour makes it no longer than it was meant to be', () => {
  expect(left(timer, start - 60 * minute)).toBe(15 * minute)
})

test.each([
  ['forward', 60 * minute],
  ['back', -60 * minute],
])('a clock that is set %s while it runs does not end or stretch it', (_way, shift) => {
  const now = start + 5 * minute + shift
  const healed = afterJump(timer, start, now, 5 * minute)
  expect(left(healed, now)).toBe(10 * minute)
})

test('a small difference between two clocks changes nothing', () => {
  expect(afterJump(timer, start, start + 5 * minute + 900, 5 * minute)).toBe(timer)
})

test('what is no time together is none', () => {
  expect(readTimer(undefined)).toBeNull()
  expect(readTimer({ endsAt: 'soon' })).toBeNull()
  expect(readTimer(timer)).toEqual(timer)
})
