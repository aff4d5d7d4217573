import type { KappaView } from './schema.ts'

// 19 times out of 20
const z = 1.959964

type Pair = readonly [string, string]
const share = (pairs: readonly Pair[], holds: (pair: Pair) => boolean) =>
  pairs.filter(holds).length / pairs.length

/** The asymptotic variance of kappa (Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72, 323-327, eq. 13). */
const varianceOf = (pairs: readonly Pair[], categories: string[], observed: number, expected: number) => {
  const mine = new Map(categories.map((one) => [one, share(pairs, ([a]) => a === one)]))
  const yours = new Map(categories.map((one) => [one, share(pairs, ([, b]) => b === one)]))
  const of = (table: Map<string, number>, one: string) => table.get(one) ?? 0
  let [same, apart] = [0, 0]
  for (const i of categories)
    for (const j of categories) {
      const cell = share(pairs, ([a, b]) => a === i && b === j)
      if (i === j) same += cell * (1 - expected - (of(mine, i) + of(yours, i)) * (1 - observed)) ** 2
      else apart += cell * (of(yours, i) + of(mine, j)) ** 2
    }
  const rest = (observed * expected - 2 * expected + observed) ** 2
  return (same + (1 - observed) ** 2 * apart - rest) / (pairs.length * (1 - expected) ** 4)
}

/**
 * How far two people agree beyond what chance alone would bring: (observed - expected) / (1 - expected)
 * (Cohen 1960, Educational and Psychological Measurement 20, 37-46), with its 95 % interval.
 * Without pairs there is none. Where both always say one and the same, chance would agree as well: kappa is
 * 0/0 there, so it is null too, and the count of agreements says all there is to say.
 */
export const cohenKappa = (pairs: readonly Pair[]): KappaView => {
  const n = pairs.length
  const agreed = pairs.filter(([a, b]) => a === b).length
  const categories = [...new Set(pairs.flat())]
  if (n === 0 || categories.length === 1) return { n, agreed, kappa: null, interval: null }
  const observed = agreed / n
  const expected = categories.reduce(
    (sum, one) => sum + share(pairs, ([a]) => a === one) * share(pairs, ([, b]) => b === one),
    0,
  )
  const kappa = (observed - expected) / (1 - expected)
  // Where all agree the approximation has no width, which would promise more than so many pairs can.
  if (agreed === n) return { n, agreed, kappa, interval: null }
  const reach = z * Math.sqrt(Math.max(0, varianceOf(pairs, categories, observed, expected)))
  const interval = { low: Math.max(-1, kappa - reach), high: Math.min(1, kappa + reach) }
  return { n, agreed, kappa, interval }
}
