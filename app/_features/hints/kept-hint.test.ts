import { expect, it } from 'vitest'
import { isWorthAsking, type KeptHint, outcomeOf, viewNow } from './kept-hint.ts'

const text = 'Long week. Must be nice, all that time.'
const words = [{ start: 11, end: 23, text: 'Must be nice' }]
const kept: KeptHint = {
  id: 'one',
  view: { kind: 'shaming', words, feels: 'f', kinder: 'k' },
  of: text,
  state: 'open',
}
const warmth: KeptHint = {
  ...kept,
  view: { kind: 'self_shame', words: [], feels: 'f', kinder: null },
  of: 'I am the worst mother there is.',
}

it('is shown while the words it is about are there, and never again once answered', () => {
  expect(viewNow(kept, text)).toBe(kept.view)
  expect(viewNow(kept, `Oh, ${text}`)).toBe(kept.view)
  expect(viewNow(kept, 'Long week. How are you all?')).toBeNull()
  for (const state of ['adopted', 'put_away'] as const) expect(viewNow({ ...kept, state }, text)).toBeNull()
  expect(viewNow({ ...kept, view: null }, text)).toBeNull()
  expect(viewNow(null, text)).toBeNull()
  expect(viewNow(warmth, `${warmth.of} Truly.`)).toBe(warmth.view)
  expect(viewNow(warmth, 'me too')).toBeNull()
})

it('tells with the post what came of it', () => {
  expect(outcomeOf(null, text)).toBeUndefined()
  expect(outcomeOf(kept, `${text} And so on.`)).toEqual({ id: 'one', outcome: 'as_it_was' })
  expect(outcomeOf(kept, 'Long week. All that time!')).toEqual({ id: 'one', outcome: 'changed' })
  expect(outcomeOf({ ...kept, state: 'adopted' }, 'Long week. k')).toEqual({ id: 'one', outcome: 'adopted' })
  expect(outcomeOf({ ...kept, view: null }, 'other words')).toEqual({ id: 'one', outcome: 'as_it_was' })
  expect(outcomeOf(warmth, 'Hard day.')).toEqual({ id: 'one', outcome: 'changed' })
  expect(outcomeOf(warmth, warmth.of)).toEqual({ id: 'one', outcome: 'as_it_was' })
})

it.each([
  ['a first look at enough words', text, '', true],
  ['too few words', 'me too', '', false],
  ['the same words', text, text, false],
  ['words that only shrank', text.slice(0, 25), text, false],
  [
    'words that shrank in the middle',
    'Long week. All that time and so on',
    'Long week, truly. All that time and so on',
    false,
  ],
  ['a few letters more', `${text} Oh.`, text, false],
  ['another sentence', `${text} Some of us work.`, text, true],
  ['another sentence in front', `Some of us work. ${text}`, text, true],
  ['all other words', 'Something else entirely, you see', text, true],
])('asks or not: %s', (_, now, asked, worth) => {
  expect(isWorthAsking(now, asked)).toBe(worth)
})
