import { expect, test } from 'vitest'
import { overWords } from './over.ts'

const at = new Date(Date.UTC(2026, 10, 21, 3))
const open = { state: 'open', notYours: null, decisions: [], news: null } as const
const approved = { kind: 'approve', moderator: 'Noor', reason: 'r', note: null, at }
const news = {
  id: '1',
  caseId: 'c',
  kind: 'decided',
  at,
  who: 'Noor',
  you: true,
  what: 'hide',
  by: null,
} as const

test('says who did what, of what was decided just now and long ago', () => {
  expect(overWords(open)).toBeNull()
  expect(overWords({ ...open, state: 'closed', decisions: [approved] })?.title).toBe('Noor let it stand.')
  expect(overWords({ ...open, state: 'closed', news })?.title).toBe('You took it out of view.')
  expect(overWords({ ...open, state: 'closed' })?.title).toBe('This one is closed')
  expect(
    overWords({ ...open, state: 'awaiting_author', decisions: [{ ...approved, kind: 'ask_to_rephrase' }] })
      ?.title,
  ).toBe('Noor asked for other words.')
  expect(overWords({ ...open, notYours: 'Your own words.' })?.words).toBe('Your own words.')
})
