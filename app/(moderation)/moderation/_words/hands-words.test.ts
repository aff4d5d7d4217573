import { expect, test } from 'vitest'
import { handsWords } from './hands-words.ts'

const now = new Date(2026, 10, 21, 3).getTime()
const at = (hours: number) => new Date(now + hours * 3_600_000)
const free = { holder: null, kept: null, notYours: null, state: 'open' } as const
const holder = { name: 'Noor', you: false, until: at(1), held: null }
const kept = { name: 'Noor', you: false, until: at(2), words: null }

test.each([
  [{}, null],
  [{ holder }, 'Noor is with this one.'],
  [{ holder: { ...holder, you: true } }, 'You are with this one.'],
  [
    { holder: { ...holder, until: at(24), held: { words: 'I ask the host.' } } },
    /^Noor keeps this one until tomorrow, .+: “I ask the host\.”$/,
  ],
  [{ kept }, /^Kept for Noor until .+\.$/],
  [
    { kept: { ...kept, you: true, words: 'You know them.' } },
    /^Handed to you, kept until .+: “You know them\.”$/,
  ],
  [
    { kept: { ...kept, you: true }, state: 'resubmitted' },
    /^Its author has found the other words you asked for\./,
  ],
  [{ notYours: 'Your own words: somebody else will look.' }, 'Your own words: somebody else will look.'],
  [{ state: 'awaiting_author' }, 'Its author was asked for other words.'],
  [{ holder, state: 'closed' }, null],
] as const)('%j', (part, words) => {
  const said = handsWords({ ...free, ...part }, now, true)
  if (words instanceof RegExp) expect(said).toMatch(words)
  else expect(said).toBe(words)
})
