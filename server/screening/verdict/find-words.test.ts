import { expect, test } from 'vitest'
import { readText } from '../reading/read-text.ts'
import { findWords } from './find-words.ts'

const shown = (text: string, speaks: number[]) => {
  const reading = readText(text)
  return findWords(reading, Float64Array.from(speaks)).map(({ from, to }) =>
    reading.words.tokens
      .slice(from, to)
      .map(({ word }) => word)
      .join(' '),
  )
}

test('shows the stretch of words that speaks most, never across sentences', () => {
  expect(shown('lovely photo some people just do not care', [-1, -1, 2, 1, 1, 1, 1, 2])).toEqual([
    'some people just do not care',
  ])
  expect(shown('so brave. so lazy.', [0, 3, 0, 3])).toEqual(['brave', 'lazy'])
})

test('shows something even where nothing speaks for it', () => {
  expect(shown('one two three', [-1, -3, -2])).toEqual(['one'])
})

test('does not hang over into the next thought', () => {
  expect(shown('you are lazy and we know', [1, 1, 2, 1, 1, -9])).toEqual(['you are lazy'])
})
