import { expect, test } from 'vitest'
import { type Age, ages, ideasFor, lengths } from './ideas.ts'

const every = Object.keys(ages) as Age[]

test('there are sixty ideas or more, and none twice', () => {
  const all = every.flatMap((age) => ideasFor(age, 20))
  expect(all.length).toBeGreaterThanOrEqual(60)
  expect(new Set(all).size).toBe(all.length)
})

test.each(every)('%s has several ideas for every length, and more for a longer one', (age) => {
  const counts = lengths.map((minutes) => ideasFor(age, minutes).length)
  expect(counts[0]).toBeGreaterThanOrEqual(5)
  expect(counts).toEqual(counts.toSorted((a, b) => a - b))
})
