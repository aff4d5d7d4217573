import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { armOf } from './arm-of.ts'

it('withholds the hint from about a tenth of the members', () => {
  const withheld = Array.from({ length: 10_000 }, () => armOf(randomUUID())).filter(
    (arm) => arm === 'withheld',
  )
  expect(withheld.length).toBeGreaterThan(850)
  expect(withheld.length).toBeLessThan(1150)
})

it('puts a member in the same arm at every visit, and for good', () => {
  const ids = Array.from({ length: 200 }, () => randomUUID())
  expect(ids.map(armOf)).toEqual(ids.map(armOf))
  // A change of the hash would move people from one arm to the other in the middle of a trial.
  const fixed = Array.from({ length: 40 }, (_, n) => armOf(`member-${n}`))
  expect(fixed.flatMap((arm, n) => (arm === 'withheld' ? [n] : []))).toEqual([10, 12, 32, 34, 39])
})
