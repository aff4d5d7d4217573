import { expect, test } from 'vitest'
import { chooseRegion } from './choose-region.ts'

test.each([
  ['en-GB,en;q=0.9', 'GB'],
  ['en-US,en;q=0.9', 'US'],
  ['de', 'DE'],
  ['de-AT,de;q=0.9', 'AT'],
  ['en;q=0.9,fr-CH', 'CH'],
  ['it-IT', 'EU'],
  ['zh-Hant-TW', 'ELSEWHERE'],
  ['es-MX,es', 'MX'],
  ['hi-IN', 'IN'],
  ['es-AR,es', 'ELSEWHERE'],
  ['en', 'ELSEWHERE'],
  ['', 'ELSEWHERE'],
  [';;,--', 'ELSEWHERE'],
  [null, 'ELSEWHERE'],
])('a browser that says %j is shown %s', (languages, region) => {
  expect(chooseRegion([], languages)).toBe(region)
})

test('a choice that was made wins over the language', () => {
  expect(chooseRegion([undefined, 'NZ'], 'en-GB')).toBe('NZ')
  expect(chooseRegion(['IE', 'NZ'], 'en-GB')).toBe('IE')
})

test('a choice that makes no sense is passed over', () => {
  expect(chooseRegion([['US', 'GB'], 'XX'], 'en-GB')).toBe('GB')
  expect(chooseRegion(['toString'], null)).toBe('ELSEWHERE')
})
