import { expect, test } from 'vitest'
import { verdict } from './endpoint-for-tests.ts'
import { isUncertain } from './is-uncertain.ts'

const none = { shaming: 0, hostile: 0, crisis: 0, solicitation: 0, self_shame: 0, reported: 0, ok: 0 }
const thresholds = { shaming: 0.5, hostile: 0.7, solicitation: 0.9, crisis: 0.4 }

test.each([
  [0.34, false],
  [0.35, true],
  [0.5, true],
  [0.65, true],
  [0.66, false],
])('a flagged share of %d round a threshold of .5: %s', (shaming, unsure) => {
  expect(isUncertain({ ...none, shaming, ok: 1 - shaming }, { ...thresholds, crisis: 0.9 })).toBe(unsure)
})

test('the flagged labels count together, against the threshold of the likeliest', () => {
  expect(isUncertain({ ...none, hostile: 0.4, shaming: 0.3, ok: 0.3 }, { ...thresholds, crisis: 0.9 })).toBe(
    true,
  )
  expect(isUncertain({ ...none, hostile: 0.3, shaming: 0.4, ok: 0.3 }, { ...thresholds, crisis: 0.9 })).toBe(
    false,
  )
})

test.each([
  [0.19, false],
  [0.2, true],
  [0.6, true],
  [0.61, false],
])('a share of danger of %d round a threshold of .4: %s', (crisis, unsure) => {
  expect(isUncertain({ ...none, crisis, ok: 1 - crisis }, thresholds)).toBe(unsure)
})

test('a text the engine is sure of is not asked about', () => {
  expect(isUncertain(verdict('x', 'ok', 0.97).confidences, thresholds)).toBe(false)
  expect(isUncertain(verdict('x', 'shaming', 0.97, 2).confidences, thresholds)).toBe(false)
})
