import { expect, test } from 'vitest'
import { countWords, monthName, timeWords, waitWords } from './words.ts'

test.each([
  [0, '0'],
  [1234, '1,234'],
  ['few', 'fewer than 5'],
  ['most', 'all but fewer than 5'],
  ['withheld', 'kept back'],
  [null, '–'],
] as const)('a count of %j is %j', (count, words) => {
  expect(countWords(count)).toBe(words)
})

test.each([
  [0, 'less than a minute'],
  [1, 'a minute'],
  [89, '89 minutes'],
  [90, '2 hours'],
  [2879, '48 hours'],
  [2880, '2 days'],
])('%i minutes are %j', (minutes, words) => {
  expect(timeWords(minutes)).toBe(words)
})

test('how long it took is said as far as it is known', () => {
  expect(waitWords({ median: null, p95: null })).toBeNull()
  expect(waitWords({ median: 40, p95: null })).toBe('Half were decided within 40 minutes.')
  expect(waitWords({ median: 40, p95: 600 })).toBe(
    'Half were decided within 40 minutes, 95 of 100 within 10 hours.',
  )
})

test('a month has a name', () => {
  expect(monthName('2026-01')).toBe('January 2026')
})
