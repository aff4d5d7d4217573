import { describe, expect, it } from 'vitest'
import { moment, textField, word } from './text.ts'

describe('a word between programs', () => {
  it.each(['a\0b', '\0', 'a\ud800', '\udfffb'])(
    'is refused when the database could not keep it: %j',
    (text) => {
      expect(word().safeParse(text).success).toBe(false)
    },
  )

  it('is kept as it is, whatever its script', () => {
    expect(word().parse('🏳️‍🌈 ärgerlich')).toBe('🏳️‍🌈 ärgerlich')
  })
})

describe('a moment', () => {
  it.each([new Date(-8.64e15), new Date(8.64e15), new Date(Number.NaN), new Date(-1)])(
    'is refused outside of the calendar of the database: %j',
    (at) => {
      expect(moment.safeParse(at).success).toBe(false)
    },
  )

  it('is any day that people write in', () => {
    expect(moment.safeParse(new Date('2026-11-21T23:59:59Z')).success).toBe(true)
  })
})

it('what a person wrote loses what cannot be kept, and nothing else', () => {
  expect(textField(20, 'A text').parse(' a\0b\ud800c\r\n ')).toBe('ab\ufffdc')
})
