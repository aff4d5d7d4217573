import { expect, test } from 'vitest'
import { kappaWords, lowerWords, suggestionWords } from './agreement-words.ts'

const told = {
  label: 'shaming',
  now: 0.7,
  other: 0.78,
  wrong: 5,
  wrongGone: 4,
  right: 9,
  rightGone: 1,
} as const

test.each([
  [told, 'At 0.78 instead of 0.70, 4 of 5 wrong flags would have gone, and 1 right one.'],
  [
    { ...told, rightGone: 0 },
    'At 0.78 instead of 0.70, 4 of 5 wrong flags would have gone, and no right one.',
  ],
  [
    { ...told, other: null },
    'Of what was flagged, 5 were not upheld. No higher place than 0.70 would have spared them without losing more.',
  ],
])('a suggestion in words', (suggestion, words) => {
  expect(suggestionWords(suggestion)).toBe(words)
})

test.each([
  [null, 'Too few to tell.'],
  [
    { n: 6, agreed: 6, kappa: null, interval: null },
    '6 of 6 seen alike. Everybody said one and the same, so kappa says nothing.',
  ],
  [
    { n: 20, agreed: 16, kappa: 0.62, interval: { low: 0.31, high: 0.93 } },
    '16 of 20 seen alike. Kappa 0.62 (0.31 to 0.93, 19 times out of 20): mostly.',
  ],
  [{ n: 7, agreed: 7, kappa: 1, interval: null }, '7 of 7 seen alike. Kappa 1.00: nearly always.'],
])('agreement in words', (view, words) => {
  expect(kappaWords(view)).toBe(words)
})

test('a lower place says what would have come by itself, and what besides', () => {
  const one = { label: 'shaming', now: 0.7, other: 0.62, missed: 6, found: 5, besides: 9 } as const
  expect(lowerWords(one)).toBe(
    'At 0.62 instead of 0.70, 5 of 6 that somebody had to report would have come to us by themselves, with 9 more posts to look at.',
  )
  expect(lowerWords({ ...one, besides: 0 })).toContain('without anything more to look at')
  expect(lowerWords({ ...one, other: null })).toContain('No lower place than 0.70')
})
