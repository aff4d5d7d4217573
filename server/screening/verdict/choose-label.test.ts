import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Label, labels } from '../schema.ts'
import { chooseLabel, flaggedShare } from './choose-label.ts'

const thresholds = { shaming: 0.7, hostile: 0.6, solicitation: 0.5, crisis: 0.4 }
const shares = (given: Partial<Record<Label, number>>) => labels.map((label) => given[label] ?? 0)

test('danger comes first, whatever else the text is', () => {
  expect(chooseLabel(shares({ crisis: 0.41, shaming: 0.59 }), thresholds, false)).toBe('crisis')
  expect(chooseLabel(shares({ crisis: 0.01, ok: 0.99 }), thresholds, true)).toBe('crisis')
})

test('what may be shaming, hostile or an offer is weighed together and named for the likeliest', () => {
  expect(chooseLabel(shares({ shaming: 0.4, hostile: 0.35, ok: 0.25 }), thresholds, false)).toBe('shaming')
  expect(chooseLabel(shares({ shaming: 0.3, hostile: 0.35, ok: 0.35 }), thresholds, false)).toBe('hostile')
  expect(chooseLabel(shares({ solicitation: 0.49, self_shame: 0.51 }), thresholds, false)).toBe('self_shame')
})

test('a higher threshold never flags more', () => {
  const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 7, maxLength: 7 })
  const level = fc.double({ min: 0.05, max: 0.99, noNaN: true })
  const isFlagged = (label: Label) => ['shaming', 'hostile', 'solicitation'].includes(label)
  fc.assert(
    fc.property(weights, level, level, (raw, a, b) => {
      const total = raw.reduce((sum, value) => sum + value, 0)
      const all = raw.map((value) => value / total)
      const at = (value: number) =>
        chooseLabel(all, { shaming: value, hostile: value, solicitation: value, crisis: 0.99 }, false)
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      if (isFlagged(at(high))) expect(isFlagged(at(low))).toBe(true)
      expect(flaggedShare(all)).toBeLessThanOrEqual(1.0000001)
    }),
  )
})
