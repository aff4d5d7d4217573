import { expect, test } from 'vitest'
import { checkNode } from './check-node.ts'

const stateOf = (version: string, now: string) => checkNode(version, new Date(now)).state

test('a Node that still gets fixes is well, until the last hour of its last day', () => {
  expect(stateOf('20.20.2', '2026-04-30T23:00:00Z')).toBe('well')
  expect(stateOf('20.20.2', '2026-05-01T00:00:00Z')).toBe('note')
  expect(stateOf('26.10.0', '2026-11-22')).toBe('well')
})

test('a line in between is past, and one that we do not know yet is believed', () => {
  expect(stateOf('25.9.0', '2026-11-22')).toBe('note')
  expect(stateOf('28.0.0', '2029-11-22')).toBe('well')
})

test('what is past is no fault: it is said, with where to find a newer one', () => {
  expect(checkNode('20.20.2', new Date('2026-11-22'))).toMatchObject({
    state: 'note',
    remedy: expect.stringContaining('Node 26'),
  })
})
