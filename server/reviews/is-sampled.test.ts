import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSampled } from './is-sampled.ts'

test('one in twenty is looked at again, and always the same ones', () => {
  const ids = Array.from({ length: 10_000 }, () => randomUUID())
  const sample = ids.filter(isSampled)
  expect(sample.length).toBeGreaterThan(400)
  expect(sample.length).toBeLessThan(600)
  expect(ids.filter(isSampled)).toEqual(sample)
  const known = Array.from(
    { length: 200 },
    (_, n) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  )
  expect(known.filter(isSampled).map((id) => Number(id.slice(-3)))).toEqual([
    49, 52, 98, 110, 130, 138, 141, 152, 155,
  ])
})
