import { expect, test } from 'vitest'
import { hereWords } from './here-words.ts'

test.each([
  [[], 'You are the only one here just now. Nobody expects you to empty it.'],
  [['Noor'], 'Noor is here too.'],
  [['Imani', 'Noor'], 'Imani and Noor are here too.'],
  [['Alex', 'Imani', 'Noor'], 'Alex, Imani and Noor are here too.'],
  [['Alex', 'Imani', 'Noor', 'Ruth'], 'Alex, Imani and 2 others are here too.'],
])('%j: %s', (names, words) => {
  expect(hereWords(names)).toBe(words)
})
