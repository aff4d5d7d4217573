import { expect, test } from 'vitest'
import { firstAnswerWords } from './first-answer-words.ts'

const seen = (began: number, answered: number, medianMinutes: number | null) =>
  firstAnswerWords({ began, answered, medianMinutes, waiting: [] })

test('a time in plain words', () => {
  expect(seen(9, 8, 0).number).toBe('a minute')
  expect(seen(9, 8, 12).number).toBe('12 minutes')
  expect(seen(9, 8, 150).number).toBe('3 hours')
  expect(seen(9, 8, 4_400).number).toBe('3 days')
})

test('a few conversations make no number', () => {
  expect(seen(0, 0, null)).toEqual({ number: null, words: expect.stringContaining('Nobody began') })
  expect(seen(3, 2, null)).toEqual({ number: null, words: expect.stringContaining('3 began, and 2 of them') })
})
