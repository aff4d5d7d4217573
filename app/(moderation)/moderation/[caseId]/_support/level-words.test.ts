import { expect, it } from 'vitest'
import { asksWhoTheyAre } from '#server/support/policy.ts'
import { cardBeginning, shortLevel } from './level-words.ts'

it('says which half of the fourth level it was', () => {
  expect(shortLevel(4, true)).toBe('4 · A child may be in danger')
  expect(shortLevel(4, false)).toBe('4 · Now')
  expect(shortLevel(3, false)).toBe('3 · A plan, or the means')
})

it('begins a card with words that press for nothing', () => {
  expect(asksWhoTheyAre(cardBeginning)).toBeNull()
})
