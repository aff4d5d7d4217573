import { expect, it } from 'vitest'
import { findWords, hostWordsIn } from './find-words.ts'

const found = (text: string, ...phrases: string[]) =>
  findWords(text, phrases).flatMap(({ phrase, spans }) =>
    spans.map(({ start, end }) => `${phrase}: ${text.slice(start, end)}`),
  )

it.each([
  ['Join my Pyramid scheme today', 'pyramid scheme', 'Pyramid scheme'],
  ['it is a PYRAMID,\n  scheme?!', 'pyramid scheme', 'PYRAMID,\n  scheme'],
  ['p y r a m i d all the way', 'pyramid', 'p y r a m i d'],
  ['a pуrаmid, they said', 'pyramid', 'pуrаmid'],
  ['p\u200byr\u00adamid', 'pyramid', 'p\u200byr\u00adamid'],
  ['𝗽𝘆𝗿𝗮𝗺𝗶𝗱', 'pyramid', '𝗽𝘆𝗿𝗮𝗺𝗶𝗱'],
  ['so freeeee now', 'free', 'freeeee'],
  ['sooo laaazy', 'lazy', 'laaazy'],
  ['the cl0wn', 'clown', 'cl0wn'],
  ['don’t you know', "don't", 'don’t'],
  ['dont you know', "don't", 'dont'],
  ['well 🤡🤡', '🤡', '🤡'],
  ['hey 👩🏽‍🍼 there', '👩‍🍼', '👩🏽‍🍼'],
  ['אל תקני הרמ\u05b0יד', 'הרמיד', 'הרמ\u05b0יד'],
  ['‫هذا مُنتَج رائع‬', 'منتج رائع', 'مُنتَج رائع\u202c'],
  ['我想卖保健品给你', '保健品', '保健品'],
])('%j has %j in it', (text, phrase, expected) => {
  expect(found(text, phrase)[0]).toBe(`${phrase}: ${expected}`)
})

it.each([
  ['as good as it gets', 'ass'],
  ['oh my god', 'good'],
  ['pyramids of Giza', 'pyramid'],
  ['scheme, then pyramid', 'pyramid scheme'],
  ['pyramid of a scheme', 'pyramid scheme'],
  ['', 'pyramid'],
  ['anything', '…'],
])('%j has no %j in it', (text, phrase) => {
  expect(found(text, phrase)).toEqual([])
})

it('finds phrases that begin alike, overlap or stand twice, each in its own place', () => {
  expect(found('join us, join us now', 'join us', 'join us now', 'us now', 'now')).toEqual([
    'join us: join us',
    'join us: join us',
    'join us now: join us now',
    'us now: us now',
    'now: now',
  ])
})

it('says of a phrase that a new wording no longer has that it stands nowhere', () => {
  expect(hostWordsIn('a scheme', ['pyramid', 'scheme'])).toEqual([
    { phrase: 'pyramid', spans: [] },
    { phrase: 'scheme', spans: [{ start: 2, end: 8 }] },
  ])
})

it('reads ten thousand characters for a hundred phrases in time that grows with the text alone', () => {
  const phrases = Array.from({ length: 100 }, (_, n) => `${'aa bb '.repeat((n % 9) + 1)}x${n}`)
  const time = (text: string) => {
    const began = performance.now()
    findWords(text, phrases)
    return performance.now() - began
  }
  const best = (text: string) => Math.min(...Array.from({ length: 5 }, () => time(text)))
  const short = best('aa bb '.repeat(417))
  const long = best('aa bb '.repeat(1667))
  expect(long).toBeLessThan(Math.max(short, 2) * 12)
  expect(best('aaaaaaaaaaa '.repeat(834))).toBeLessThan(200)
  expect(long).toBeLessThan(200)
})
