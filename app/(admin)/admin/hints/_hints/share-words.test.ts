import { expect, it } from 'vitest'
import type { ArmCount, KindComparison } from '#server/hints/schema.ts'
import { shareWords, verdictOf } from './share-words.ts'

const arm = (called: number): ArmCount => ({
  called,
  posted: 0,
  flagged: 0,
  flaggedShare: null,
  adopted: 0,
  changed: 0,
  asItWas: 0,
  putAway: 0,
})
const compared = (part: Partial<KindComparison>): KindComparison => ({
  kind: 'shaming',
  shown: arm(50),
  withheld: arm(50),
  verdict: 'fewer',
  ...part,
})

it('says a share with its range, and nothing where there is none', () => {
  expect(shareWords(3, 12, { share: 0.25, low: 0.089, high: 0.532 })).toBe('3 of 12: 25% (9% to 53%)')
  expect(shareWords(0, 0, null)).toBe('–')
})

it('says what the numbers say', () => {
  expect(verdictOf(compared({}))).toContain('fewer drafts end up flagged')
  expect(verdictOf(compared({ verdict: 'too_few' }))).toContain('Too few')
  expect(verdictOf(compared({ shown: arm(0), withheld: arm(0), verdict: 'too_few' }))).toContain('No draft')
  expect(verdictOf(compared({ kind: 'self_shame' }))).toContain('not meant to change')
})
