import { expect, test } from 'vitest'
import { majority } from './majority.ts'

test.each([
  [['act', 'act', 'act'], 'act'],
  [['act', 'leave', 'act'], 'act'],
  [['leave', 'act', 'act'], 'act'],
  [['leave', 'rephrase', 'act'], null],
  [['act', 'act'], null],
  [[], null],
])('%j rules %s', (votes, ruling) => {
  expect(majority(votes)).toBe(ruling)
})
