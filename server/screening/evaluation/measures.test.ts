import { expect, test } from 'vitest'
import type { Label, Route, Severity } from '../schema.ts'
import type { Judged } from './judged.ts'
import * as m from './measures.ts'

const said = (label: Label, route: Route, more: Partial<Judged['of']> = {}): Judged => ({
  of: {
    id: '1',
    text: 'x',
    label,
    severity: null,
    circle: 'dads',
    topic: null,
    spans: [],
    reframe: null,
    pair: null,
    author: 'a',
    ...more,
  },
  label,
  route,
  shares: [],
})
const shaming = (severity: Severity, route: Route) => said('shaming', route, { severity })

const all = [
  shaming(1, 'leave'),
  shaming(3, 'queue'),
  said('hostile', 'queue'),
  said('ok', 'queue', { pair: 'p' }),
  said('self_shame', 'leave', { pair: 'p' }),
  said('ok', 'care', { group: 'hyperbole' }),
  said('crisis', 'care', { pair: 'q' }),
  said('reported', 'leave', { pair: 'q' }),
]

test('counts what an engine is judged by', () => {
  expect(m.queueRecall(all)).toEqual({ hits: 2, of: 3 })
  expect(m.queuePrecision(all)).toEqual({ hits: 2, of: 3 })
  expect(m.shamingFound(all, 1)).toEqual({ hits: 0, of: 1 })
  expect(m.shamingFound(all, 3)).toEqual({ hits: 1, of: 1 })
  expect(m.wronglyQueued(all)).toEqual({ hits: 1, of: 4 })
  expect(m.wronglyCared(all)).toEqual({ hits: 1, of: 4 })
  expect(m.selfShameQueued(all)).toEqual({ hits: 0, of: 1 })
  expect(m.crisisFound(all)).toEqual({ hits: 1, of: 1 })
  expect(m.hyperboleCared(all)).toEqual({ hits: 1, of: 1 })
  expect(m.pairsRight(all)).toEqual({ hits: 1, of: 2 })
})

test('calibration is 0 for shares that are honest, and says by how much they boast', () => {
  const sure = (share: number, right: boolean): Judged => ({
    ...said(right ? 'shaming' : 'ok', 'queue'),
    shares: [share, 0, 0, 0, 0, 0, 1 - share],
  })
  const honest = [sure(0.75, true), sure(0.75, true), sure(0.75, true), sure(0.75, false)]
  expect(m.calibrationError(honest)).toBeCloseTo(0)
  expect(m.calibrationError([sure(0.9, false), sure(0.9, true)])).toBeCloseTo(0.4)
})
