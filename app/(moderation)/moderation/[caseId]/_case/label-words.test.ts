import { expect, test } from 'vitest'
import { rightedLabel } from './label-words.ts'

test('one tap says the likeliest thing: a wrong flag is fine, a missed one is what its lane says', () => {
  for (const flagged of ['shaming', 'hostile', 'solicitation', 'crisis'])
    expect(rightedLabel(flagged, 'shaming')).toBe('ok')
  expect(rightedLabel('ok', 'hostility')).toBe('hostile')
  expect(rightedLabel('reported', 'support')).toBe('crisis')
  expect(rightedLabel('self_shame', 'solicitation')).toBe('solicitation')
  expect(rightedLabel('ok', 'shaming')).toBe('shaming')
})
