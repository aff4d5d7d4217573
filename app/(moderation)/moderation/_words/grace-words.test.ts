import { expect, test } from 'vitest'
import { graceWords } from './grace-words.ts'

const now = Date.UTC(2026, 10, 21, 3)

test.each([
  [600, 'You can undo it for 10 more minutes.'],
  [100, 'You can undo it for 2 more minutes.'],
  [40, 'You can undo it for about a minute more.'],
])('%d seconds: %s', (seconds, words) => {
  expect(graceWords(new Date(now + seconds * 1000), now)).toBe(words)
})
