import { expect, test } from 'vitest'
import { draftOf, fieldsOf, slugOf } from './circle-draft.ts'

test.each([
  ['Dads, late at night', 'dads-late-at-night'],
  ['  Mères & pères  ', 'meres-peres'],
  ['夜', ''],
])('the address of %j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('only a circle that people ask to join keeps its question', () => {
  const draft = { ...draftOf(null), joinQuestion: 'What brings you here?' }
  expect(fieldsOf({ ...draft, joinPolicy: 'open' }).joinQuestion).toBeNull()
  expect(fieldsOf({ ...draft, joinPolicy: 'request' }).joinQuestion).toBe('What brings you here?')
})
