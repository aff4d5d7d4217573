import { expect, test } from 'vitest'
import { cueKinds } from '#server/screening/schema.ts'
import { cueLines, reportWords, sureWords } from './evidence-words.ts'

test.each([
  [0.97, 'It is quite sure of this.'],
  [0.7, 'It is fairly sure of this.'],
  [0.3, 'It is not sure of this.'],
])('%d reads: %s', (share, words) => {
  expect(sureWords(share)).toBe(words)
})

test('every cue that the engine knows has words of its own', () => {
  const lines = cueLines(cueKinds.map((kind) => ({ kind, start: 0, end: 1, text: 'x' })))
  for (const [at, kind] of cueKinds.entries()) {
    if (kind !== 'quoted') expect(lines[at]).not.toContain(kind)
    expect(lines[at]).toMatch(/: “x”$/)
  }
})

test('a report is told in the words that were chosen', () => {
  expect(reportWords('worried_about_them')).toBe('I am worried about them')
})
