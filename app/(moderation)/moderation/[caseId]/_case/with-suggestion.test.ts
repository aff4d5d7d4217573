import { expect, test } from 'vitest'
import { withSuggestion } from './with-suggestion.ts'

test('a suggestion is passed on when there is one, and never alone', () => {
  expect(withSuggestion('Dear parent.', 'How is it going?')).toBe(
    'Dear parent.\n\nPerhaps something like: “How is it going?”',
  )
  expect(withSuggestion('Dear parent.', null)).toBe('Dear parent.')
  expect(withSuggestion('', 'How is it going?')).toBe('')
})
