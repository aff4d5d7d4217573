import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise, originalSpan } from './normalise.ts'

test.each([
  ['LAZY', 'lazy'],
  ['l a z y', 'lazy'],
  ['l.a.z.y', 'lazy'],
  ['lаzy', 'lazy'],
  ['ｌａｚｙ', 'lazy'],
  ['la\u200bzy', 'lazy'],
  ['l\u0301a\u0301z\u0301y', 'lazy'],
  ['lazyyyyyy', 'lazy'],
  ['l4zy', 'lazy'],
  ['2yo at 3am', '2yo at 3am'],
  ['a@b.com', 'a@b.com'],
  ['“so”', '"so"'],
])('%j is read as %j', (typed, read) => {
  expect(normalise(typed).text).toBe(read)
})

test('every unit knows where it came from, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (input) => {
      const mapped = normalise(input)
      expect(mapped.starts).toHaveLength(mapped.text.length)
      expect(mapped.ends).toHaveLength(mapped.text.length)
      for (let at = 0; at < mapped.text.length; at++) {
        const { start, end } = originalSpan(input, mapped, at, at + 1)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(input.length)
        expect(start).toBeGreaterThanOrEqual(mapped.starts[at - 1] ?? 0)
      }
    }),
    { numRuns: 500 },
  )
})
