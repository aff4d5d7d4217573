import { expect, test } from 'vitest'
import { doneWords, effectLines, undoneWords } from './bulk-words.ts'

const goes = (n: number) => Array.from({ length: n }, () => ({ caseId: 'c', version: 1, summary: 's' }))

test('says what happens to how many', () => {
  expect(effectLines('hide', { goes: goes(3), authors: 1, reporters: 2, comesBack: 0 })).toEqual([
    '3 posts go out of view.',
    '1 person hears why, and can ask for another look.',
    '2 members who asked us to look hear what came of it.',
  ])
  expect(effectLines('approve', { goes: goes(1), authors: 1, reporters: 0, comesBack: 1 })).toEqual([
    '1 post stands.',
    '1 of them comes back into view, and the author hears of it.',
  ])
  expect(effectLines('hide', { goes: [], authors: 0, reporters: 0, comesBack: 0 })).toHaveLength(1)
})

test('says what was done and what was undone', () => {
  expect(doneWords('hide', { decided: [{ caseId: 'c', decisionId: 'd' }] })).toBe(
    '1 post is out of view. Thank you.',
  )
  const stay = { caseId: 'c', summary: 's', why: 'w' }
  expect(undoneWords({ undone: 1, already: 0, stays: [] })).toBe(
    'All as it was: 1 post waits in the queue again.',
  )
  expect(undoneWords({ undone: 2, already: 0, stays: [stay] })).toContain('The others stay')
  expect(undoneWords({ undone: 0, already: 3, stays: [] })).toBe('They were as before already.')
  expect(undoneWords({ undone: 0, already: 0, stays: [stay] })).toBe('None of them could be undone.')
})
