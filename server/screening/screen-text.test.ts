import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { openEngine } from './engine.ts'
import { examples } from './examples.ts'
import { readWeights } from './model/weights-file.ts'
import { routeOf } from './route.ts'
import { labels, type ScreenContext, screeningSchema } from './schema.ts'
import { screenText } from './screen-text.ts'
import { readCorpus } from './training/read-corpus.ts'

const screenFirstStage = (text: string, context?: ScreenContext) => screenText(readWeights(), text, context)

const engine = openEngine('both')
afterAll(() => engine.close())

test.each(examples)('$label: $text', async ({ text, label }) => {
  expect(routeOf(await engine.screenAgain(text))).toBe(routeOf({ label }))
})

test('pairs that look alike and are not stay apart', () => {
  const { texts } = readCorpus()
  const pairs = new Map<string, boolean[]>()
  for (const { pair, text, label } of texts)
    if (pair)
      pairs.set(pair, [...(pairs.get(pair) ?? []), routeOf(screenFirstStage(text)) === routeOf({ label })])
  const apart = [...pairs.values()].filter((right) => right.every(Boolean)).length
  // the weights have seen these, so nearly all of them: what falls below has been unlearned
  expect(apart / pairs.size).toBeGreaterThan(0.9)
})

const pieces = [
  'you are ',
  'a bad mom',
  'i want to die',
  '😀',
  'e\u0301',
  'עברית ',
  '\u202e',
  '\ud800',
  '"',
  ' ',
]
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
)

test('whatever the text, the answer keeps the contract and every span is its own words', () => {
  fc.assert(
    fc.property(wild, (text) => {
      const screening = screeningSchema.parse(screenFirstStage(text))
      for (const { start, end, text: words } of [...screening.spans, ...screening.cues])
        expect(text.slice(start, end)).toBe(words)
      if (routeOf(screening) !== 'leave') expect(screening.spans.length).toBeGreaterThan(0)
      const shares = labels.reduce((sum, label) => sum + screening.confidences[label], 0)
      expect(shares).toBeCloseTo(1)
    }),
    { numRuns: 400 },
  )
})

test('the same text gets the same answer', () => {
  for (const { text } of examples) expect(screenFirstStage(text)).toEqual(screenFirstStage(text))
})

test('nothing around it makes danger unseen', () => {
  const around = fc.constantFrom(
    'lol ',
    'she said "',
    'not that ',
    'my mum says ',
    'haha jk ',
    'you are not ',
    '',
  )
  fc.assert(
    fc.property(around, around, (before, after) => {
      expect(screenFirstStage(`${before}I want to die. ${after}`).label).toBe('crisis')
    }),
  )
})

test('harsh words in a disguise are still found, and shown as they were typed', () => {
  const { spans } = screenFirstStage('ok. Yоu are one t e r r i b l e  m0ther 😀')
  expect(spans.map(({ text }) => text)).toEqual(['Yоu are one t e r r i b l e  m0ther'])
})

test('ten thousand combining marks, quotes or brackets are read like any other text', () => {
  for (const unit of ['\u0301', '"', '(', "'a ", 'you ', '! '])
    expect(screeningSchema.parse(screenFirstStage(unit.repeat(10_000)))).toBeTruthy()
})

test('who repeats the post to answer it does not say it', () => {
  const answering = 'Everyone at work thinks mothers who go part time are lazy'
  const reply = 'mothers who go part time are lazy'
  expect(screenFirstStage(reply).label).toBe('shaming')
  expect(screenFirstStage(reply, { answering }).label).not.toBe('shaming')
})

test('who quotes a judgement and agrees with it says it themselves', () => {
  const quote = 'My aunt said "formula is lazy" at lunch.'
  expect(routeOf(screenFirstStage(quote))).toBe('leave')
  expect(routeOf(screenFirstStage(`${quote} She is right.`))).toBe('queue')
})
