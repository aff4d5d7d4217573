/** A count, or that it is too small to be shown, or that showing it would give a small one away. */
export type Shown = number | 'few' | 'withheld'
/** How many of a shown total: a count, fewer than five of them, or all but fewer than five. */
export type Part = number | 'few' | 'most' | null

/** Below this a number could point at a person. */
export const least = 5

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

export const alone = (count: number): Shown => (count < least ? 'few' : count)

/**
 * Counts that make up a total, so that no small one can be worked out, not even by somebody who knows this
 * rule: beside small counts one more is withheld, always the last in order, whatever it is. The total stands
 * only where ten or more are hidden in all; then every hidden count can be more than one number.
 */
export const protect = (counts: readonly number[]): { cells: Shown[]; total: Shown } => {
  const total = sumOf(counts)
  const last = counts.findLastIndex((count) => count >= least)
  if (counts.every((count) => count >= least)) return { cells: [...counts], total }
  const cells = counts.map((count, index): Shown => {
    if (count < least) return 'few'
    return index === last ? 'withheld' : count
  })
  if (last === -1) return { cells, total: total < least ? 'few' : 'withheld' }
  const hidden = sumOf(counts.filter((_, index) => typeof cells[index] !== 'number'))
  return { cells, total: hidden < 2 * least ? 'withheld' : total }
}

/** A part of a total that stands there, and so tells of what is not in it too. Null where that cannot be said. */
export const partOf = (count: number, total: Shown): Part => {
  if (typeof total !== 'number' || total < 2 * least) return null
  if (count < least) return 'few'
  return total - count < least ? 'most' : count
}
