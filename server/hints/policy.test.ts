import { expect, it } from 'vitest'
import { findAgain, replaceSentences, sentencesOf, sentencesWith } from './policy.ts'

const placeOf = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const spanOf = (text: string, words: string) => ({ ...placeOf(text, words), text: words })
const kinder = 'I made another choice. What helps you?'
const swap = (text: string, ...words: string[]) =>
  replaceSentences(
    text,
    words.map((one) => placeOf(text, one)),
    kinder,
  )?.text

it.each([
  ['No stop at all', ['No stop at all']],
  ['we slept. finally!! 2.5 hours', ['we slept.', 'finally!!', '2.5 hours']],
  ['“Must be nice.” she said\n\n- a list\n', ['“Must be nice.”', 'she said', '- a list']],
  ['  \n ', []],
])('finds the sentences of %j', (text, sentences) => {
  expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences)
})

it('puts kinder words for the sentences concerned and leaves the others alone', () => {
  const text = 'Hard nights here too. Must be nice, all that time. We raise our kids. Tea helps.'
  expect(swap(text, 'Must be nice', 'raise our kids')).toBe(`Hard nights here too. ${kinder} Tea helps.`)
  expect(swap(text, 'Tea')).toBe(
    `Hard nights here too. Must be nice, all that time. We raise our kids. ${kinder}`,
  )
  expect(swap('Must be nice', 'be nice')).toBe(kinder)
})

it('takes words that run over two sentences, and sentences far apart', () => {
  expect(swap('one. two. three. four.', 'one. two')).toBe(`${kinder} three. four.`)
  expect(swap('one. two. three. four.', 'one', 'three')).toBe(`${kinder} two. four.`)
})

it('keeps the paragraphs of the sentences that stay', () => {
  expect(swap('one.\n\ntwo. three.', 'one', 'two')).toBe(`${kinder}\n\nthree.`)
  expect(swap('one.\n\ntwo.\n\nthree.', 'one', 'two')).toBe(`${kinder}\n\nthree.`)
})

it('says where the kinder words end and what they took away', () => {
  const text = 'Hi. Must be nice. Bye.'
  const swapped = replaceSentences(text, [placeOf(text, 'nice')], kinder)
  expect(swapped?.taken).toBe('Must be nice.')
  expect(swapped?.text.slice(0, swapped.end)).toBe(`Hi. ${kinder}`)
  expect(replaceSentences('', [{ start: 0, end: 1 }], kinder)).toBeNull()
})

it('finds words again where they stood, where they moved, and says when they are gone', () => {
  const text = 'nice. must be nice'
  const span = { start: 14, end: 18, text: 'nice' }
  expect(findAgain(text, [span])).toEqual([{ start: 14, end: 18 }])
  expect(findAgain(`Title\n\n${text}`.slice(7), [{ ...span, start: 21, end: 25 }], 7)).toEqual([
    { start: 14, end: 18 },
  ])
  expect(findAgain('x must be nice', [spanOf(text, 'must')])).toEqual([{ start: 2, end: 6 }])
  expect(findAgain('all well', [span])).toBeNull()
  expect(sentencesWith(text, [span])).toHaveLength(1)
})
