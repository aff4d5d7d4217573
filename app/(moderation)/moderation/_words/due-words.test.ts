import { expect, test } from 'vitest'
import { dueWords } from './due-words.ts'

const now = Date.UTC(2026, 10, 21, 3)
const at = (minutes: number) => new Date(now + minutes * 60_000)

test.each([
  [0.2, 'best within a minute'],
  [20, 'best within 20 minutes'],
  [60, 'best within an hour'],
  [24 * 60, 'best within a day'],
  [-1, 'has waited a minute longer than it should'],
  [-180, 'has waited 3 hours longer than it should'],
  [-3 * 24 * 60, 'has waited 3 days longer than it should'],
])('due in %d minutes: %s', (minutes, words) => {
  expect(dueWords(at(minutes), now)).toBe(words)
})
