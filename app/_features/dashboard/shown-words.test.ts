import { expect, test } from 'vitest'
import { dayOf, lasting } from './lasting.ts'
import { newestWords, shownWords, waitWords } from './shown-words.ts'

const week = new Date('2026-11-16T00:00:00Z')

test('says how long, in words', () => {
  expect([0, 1, 45, 89, 90, 600, 4_000].map(lasting)).toEqual([
    'a minute',
    'one minute',
    '45 minutes',
    '89 minutes',
    '2 hours',
    '10 hours',
    '3 days',
  ])
  expect(dayOf(week)).toBe('16 Nov')
})

test('tells a small number from none, and a week of silence from a week without people', () => {
  expect([shownWords(7), shownWords('few'), shownWords('withheld')]).toEqual([
    '7',
    'fewer than 5',
    'not shown',
  ])
  expect(waitWords({ week, began: 8, median: null, enough: true })).toBe('more than half had no answer')
  expect(waitWords({ week, began: 'few', median: null, enough: false })).toBe('too few to say')
  expect(waitWords({ week, began: 0, median: null, enough: false })).toBe('–')
  expect(newestWords([{ week, began: 0, median: null, enough: false }])).toContain('In none')
  expect(newestWords([{ week, began: 9, median: 12, enough: true }])).toContain('within 12 minutes')
})
