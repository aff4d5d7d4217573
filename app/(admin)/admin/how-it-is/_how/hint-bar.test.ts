import { expect, test } from 'vitest'
import { hintBar } from './hint-bar.ts'

const week = new Date('2026-11-16T00:00:00Z')
const values = (one: Parameters<typeof hintBar>[0]) => hintBar(one).parts.map(({ value }) => value)

test('a part never looks like all of a week', () => {
  expect(values({ week, shown: 20, changed: 8, asItWas: 7, other: 5 })).toEqual([8, 7, 5])
  expect(values({ week, shown: 18, changed: 8, asItWas: 'withheld', other: 'few' })).toEqual([8, 10])
  expect(hintBar({ week, shown: 'withheld', changed: 9, asItWas: 'withheld', other: 'few' })).toEqual({
    week,
    parts: [],
    open: true,
  })
})
