import { expect, test } from 'vitest'
import { draftInput } from '#server/cases/schema.ts'
import { fromKept, newerOf, toKept } from './kept-draft.ts'

const at = '2026-11-21T03:00:00.000Z'
const draft = {
  kind: 'cool_off',
  guidelineId: 'g',
  reason: 'r',
  note: 'half a sentence',
  days: 5,
  own: true,
  key: 'k',
  at,
} as const

test('comes back from the server as it was, without the key of its tab', () => {
  const { key, ...rest } = draft
  expect(fromKept(toKept(draft))).toEqual(rest)
  const caseId = '00000000-0000-7000-8000-000000000000'
  expect(draftInput.safeParse({ caseId, draft: toKept(draft) }).success).toBe(true)
})

test('what cannot be read is left out', () => {
  expect(fromKept({ kind: 'dance', days: 'x', note: null })).toMatchObject({ kind: null, days: 3, note: '' })
  expect(fromKept(null)).toBeNull()
})

test('the newer one wins, this tab in doubt', () => {
  const [older, newer] = [{ at: '2026-11-21T02:00:00.000Z' }, { at }]
  expect(newerOf(older, newer)).toBe(newer)
  expect(newerOf(newer, older)).toBe(newer)
  expect(newerOf(older, { ...older })).toBe(older)
  expect(newerOf(null, older)).toBe(older)
  expect(newerOf(null, null)).toBeNull()
})
