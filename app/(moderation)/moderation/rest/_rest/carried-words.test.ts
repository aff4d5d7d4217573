import { expect, test } from 'vitest'
import { carriedSteps } from '#server/wellbeing/policy.ts'
import { carriedWords, pauseLeft } from './carried-words.ts'

test('says how much was carried without a number', () => {
  expect(carriedWords({ carried: 'good_deal', gentleLeft: 2 })).toBe(
    'You have carried a good deal today. Two more gentle ones, or none.',
  )
  expect(carriedWords({ carried: 'good_deal', gentleLeft: 4 })).toContain('A few more gentle ones, or none.')
  for (const carried of carriedSteps)
    expect(carriedWords({ carried, gentleLeft: 3 })).not.toMatch(/\d|undefined/)
})

test.each([
  [null, null],
  [0, null],
  [0.2, 'for another minute'],
  [1, 'for another minute'],
  [14.2, 'for another 14 minutes'],
])('a pause with %s minutes left', (minutes, words) => {
  const now = Date.UTC(2026, 10, 21)
  expect(pauseLeft(minutes === null ? null : new Date(now + minutes * 60_000), now)).toBe(words)
})
