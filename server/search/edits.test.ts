import { expect, test } from 'vitest'
import { edits, isSlip } from './edits.ts'

test.each([
  ['', '', 0],
  ['sleep', 'sleep', 0],
  ['slep', 'sleep', 1],
  ['sleeep', 'sleep', 1],
  ['sleap', 'sleep', 1],
  ['tanturm', 'tantrum', 1],
  ['kitten', 'sitting', 3],
  ['', 'tea', 3],
])('from %j to %j it takes %i', (a, b, count) => {
  expect(edits(a, b)).toBe(count)
})

test('a short word may have one slip, a longer one two', () => {
  expect(isSlip('slepe', 'sleep')).toBe(true)
  expect(isSlip('sheet', 'sleep')).toBe(false)
  expect(isSlip('breastfeding', 'breastfeed')).toBe(false)
  expect(isSlip('brestfedding', 'breastfedding')).toBe(true)
})
