import { expect, test } from 'vitest'
import { situations } from './phrases.ts'

test('there are thirty or more, in four situations, short enough to say', () => {
  const all = situations.flatMap(({ phrases }) => phrases)
  expect(situations).toHaveLength(4)
  expect(all.length).toBeGreaterThanOrEqual(30)
  expect(new Set(all).size).toBe(all.length)
  for (const phrase of all) expect(phrase.length, phrase).toBeLessThan(110)
})
