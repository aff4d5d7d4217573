import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutParts, mostLetters } from './cut-parts.ts'

test('parts are few, short enough for the encoder, and words of the text', () => {
  const text = fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 300 })
  fc.assert(
    fc.property(text, (words) => {
      const whole = words.join(' ')
      const parts = cutParts(whole)
      expect(parts.length).toBeLessThanOrEqual(4)
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(mostLetters)
        expect(whole.replace(/\s+/g, ' ')).toContain(part)
      }
    }),
  )
})

test('a short text is one part, a longer one is cut at the end of a sentence', () => {
  expect(cutParts('me too')).toEqual(['me too'])
  const sentence = 'He slept in the car seat and I sat beside him on the cold step. '
  const parts = cutParts(sentence.repeat(12))
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/step\.$/)
})
