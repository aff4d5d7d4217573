import { expect, test } from 'vitest'
import { cohenKappa } from './kappa.ts'

/** All pairs of a table whose rows are the first person's words and whose columns are the second's. */
const pairsOf = (table: number[][]) =>
  table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [`${i}`, `${j}`] as const)),
  )

test.each([
  // by hand: observed .7, expected .5 * .6 + .5 * .4 = .5
  [
    'two by two',
    [
      [20, 5],
      [10, 15],
    ],
    0.4,
  ],
  [
    'the same share of agreement, more of it by chance',
    [
      [45, 15],
      [25, 15],
    ],
    0.1304,
  ],
  [
    'the same share of agreement, less of it by chance',
    [
      [25, 35],
      [5, 35],
    ],
    0.2593,
  ],
  [
    'worse than chance',
    [
      [0, 10],
      [10, 0],
    ],
    -1,
  ],
  [
    'one always says the same, the other does not',
    [
      [5, 5],
      [0, 0],
    ],
    0,
  ],
  // Boyd et al. 1982, as in the Stata manual under kap: agreement 63.53 %, expected 30.82 %
  [
    '85 mammograms, two radiologists',
    [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ],
    0.4728,
  ],
])('kappa equals its reference: %s', (_, table, kappa) => {
  // biome-ignore format: tables
  expect(cohenKappa(pairsOf(table)).kappa).toBeCloseTo(kappa, 4)
})

test('the interval equals its reference', () => {
  // 88 patients, two dermatologists: SAS/STAT, The FREQ procedure, "Cohen's Kappa Coefficient": 0.2030 to 0.4868
  const skin = [
    [10, 4, 1, 0],
    [5, 10, 12, 2],
    [2, 4, 12, 5],
    [0, 2, 6, 13],
  ]
  const { n, agreed, kappa, interval } = cohenKappa(pairsOf(skin))
  expect([n, agreed]).toEqual([88, 45])
  expect(kappa).toBeCloseTo(0.3449, 4)
  expect(interval?.low).toBeCloseTo(0.203, 4)
  expect(interval?.high).toBeCloseTo(0.4868, 4)
})

test('without pairs, or where both always say one and the same, there is none', () => {
  expect(cohenKappa([])).toEqual({ n: 0, agreed: 0, kappa: null, interval: null })
  expect(cohenKappa(pairsOf([[7]]))).toEqual({ n: 7, agreed: 7, kappa: null, interval: null })
})

test('full agreement is 1, and promises no width', () => {
  expect(cohenKappa(pairsOf([[3, 0], [0, 4]]))).toEqual({ n: 7, agreed: 7, kappa: 1, interval: null }) // biome-ignore format: a table
})
