import { expect, test } from 'vitest'
import { happeningWords, isLate } from './news-words.ts'

const at = new Date(Date.UTC(2026, 10, 21, 3))
const one = { id: '1', caseId: 'c', at, who: 'Noor', you: false, what: null, by: null } as const

test.each([
  [{ kind: 'decided', what: 'approve' }, 'Noor let it stand.'],
  [{ kind: 'decided', what: 'approve', you: true }, 'You let it stand.'],
  [{ kind: 'undone' }, 'Noor undid the decision. It is to look at again.'],
  [{ kind: 'edited', by: 'words' }, 'Its author has just changed the words.'],
  [{ kind: 'claimed' }, null],
] as const)('%j: %s', (part, words) => {
  expect(happeningWords({ ...one, ...part })).toBe(words)
})

test('what was decided is shown for two minutes, what was changed for ten', () => {
  const after = (minutes: number) => at.getTime() + minutes * 60_000
  expect(isLate({ ...one, kind: 'decided' }, after(1.9))).toBe(false)
  expect(isLate({ ...one, kind: 'decided' }, after(2.1))).toBe(true)
  expect(isLate({ ...one, kind: 'edited' }, after(9))).toBe(false)
  expect(isLate({ ...one, kind: 'claimed' }, after(0))).toBe(true)
})
