import fc from 'fast-check'
import { expect, it } from 'vitest'
import { piecesOf } from './marked.tsx'

const span = fc.record({ start: fc.nat(60), end: fc.nat(60) })

it('loses and doubles no word, whatever is marked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.array(span, { maxLength: 8 }),
      (text, spans) => {
        expect(
          piecesOf(text, spans)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      },
    ),
  )
})

it('marks just the words that were meant', () => {
  expect(piecesOf('you lazy thing', [{ start: 4, end: 8 }])).toEqual([
    { text: 'you ', at: 0, marked: false },
    { text: 'lazy', at: 4, marked: true },
    { text: ' thing', at: 8, marked: false },
  ])
})
