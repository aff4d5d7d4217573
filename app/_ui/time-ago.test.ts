import { expect, test } from 'vitest'
import { timeAgo } from './time-ago.ts'

const now = Date.UTC(2026, 10, 21, 3, 0)
const before = (milliseconds: number) => new Date(now - milliseconds)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  [-5 * minute, 'just now'],
  [0, 'just now'],
  [59_999, 'just now'],
  [minute, 'a minute ago'],
  [2 * minute - 1, 'a minute ago'],
  [20 * minute, '20 minutes ago'],
  [hour - 1, '59 minutes ago'],
  [hour, 'an hour ago'],
  [23 * hour, '23 hours ago'],
  [day, 'a day ago'],
  [6 * day + 23 * hour, '6 days ago'],
  [7 * day, '14 November'],
  [400 * day, '17 October 2025'],
])('%d ms before is "%s"', (passed, words) => {
  expect(timeAgo(before(passed), now)).toBe(words)
})

test('a day is written the same wherever the reader is', () => {
  const lateEvening = new Date('2026-10-31T23:59:00Z')
  const zone = process.env.TZ
  const inZone = (name: string) => {
    process.env.TZ = name
    return timeAgo(lateEvening, now)
  }
  const seen = [inZone('Pacific/Auckland'), inZone('America/Los_Angeles')]
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(seen).toEqual(['31 October', '31 October'])
})
