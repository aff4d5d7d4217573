import { expect, test } from 'vitest'
import { breathAt } from './breath.ts'

test('begins with a breath in, and ends with one out', () => {
  expect(breathAt(60_000)).toBe('in')
  expect(breathAt(56_001)).toBe('in')
  expect(breathAt(56_000)).toBe('out')
  expect(breathAt(50_001)).toBe('out')
  expect(breathAt(50_000)).toBe('in')
  expect(breathAt(1)).toBe('out')
})
