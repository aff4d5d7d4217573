import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Piece, wordDiff } from './word-diff.ts'

const shown = (pieces: Piece[]) =>
  pieces.map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `{+${text}+}` })[kind]).join('')
const side = (pieces: Piece[], kinds: Piece['kind'][]) =>
  pieces.flatMap(({ kind, text }) => (kinds.includes(kind) ? text : [])).join('')

test.each([
  ['You are lazy, and tired.', 'You are tired.', 'You are [-lazy, and -]tired.'],
  ['How is she?', 'How is she doing?', 'How is she{+ doing+}?'],
  ['same words', 'same words', 'same words'],
  ['', 'new', '{+new+}'],
  ['old', '', '[-old-]'],
  ['das Kind schläft', 'das Kind weint', 'das Kind [-schläft-]{+weint+}'],
])('%j to %j', (before, after, pieces) => {
  expect(shown(wordDiff(before, after))).toBe(pieces)
})

test('both wordings can be read back from it, whatever they hold', () => {
  const text = fc.oneof(
    fc
      .array(fc.constantFrom('you', ' ', 'are', '\n', 'tired', '.', '👩‍👧', 'עייפה'), { maxLength: 40 })
      .map((all) => all.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after)
      expect(side(pieces, ['same', 'gone'])).toBe(before)
      expect(side(pieces, ['same', 'new'])).toBe(after)
      for (const [index, { kind }] of pieces.entries()) expect(pieces[index + 1]?.kind).not.toBe(kind)
    }),
  )
})

test('keeps as many words as can be kept', () => {
  const pieces = wordDiff('a b c d e f', 'x b c y e f')
  expect(side(pieces, ['same'])).toBe(' b c  e f')
})

test('is done in no time with the longest posts', () => {
  const long = (word: string) => Array.from({ length: 2500 }, (_, index) => `${word}${index % 97}`).join(' ')
  const from = performance.now()
  const pieces = wordDiff(long('a'), long('b'))
  expect(performance.now() - from).toBeLessThan(1500)
  expect(side(pieces, ['same', 'new'])).toBe(long('b'))
})
