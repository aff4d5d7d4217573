import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likeness, packVector } from './pack-vector.ts'

const unit = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 512, maxLength: 512 })
  .filter((values) => values.some((value) => Math.abs(value) > 0.1))
  .map((values) => {
    const length = Math.hypot(...values)
    return Float32Array.from(values, (value) => value / length)
  })

test('a packed vector is 512 bytes and keeps its direction', () => {
  fc.assert(
    fc.property(unit, unit, (a, b) => {
      const exact = a.reduce((sum, value, d) => sum + value * (b[d] ?? 0), 0)
      expect(packVector(a)).toHaveLength(512)
      expect(likeness(packVector(a), packVector(a))).toBeCloseTo(1, 5)
      expect(Math.abs(likeness(packVector(a), packVector(b)) - exact)).toBeLessThan(0.03)
    }),
    { numRuns: 100 },
  )
})

test('nothing is like an empty vector', () => {
  expect(likeness(new Uint8Array(512), packVector(new Float32Array(512).fill(0.04)))).toBe(0)
})
