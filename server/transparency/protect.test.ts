import { describe, expect, it } from 'vitest'
import { alone, partOf, protect } from './protect.ts'

const sumOf = (counts: number[]) => counts.reduce((sum, count) => sum + count, 0)

/** Every list of `size` counts that make up `most` or less. */
const all = (size: number, most: number): number[][] =>
  size === 0
    ? [[]]
    : all(size - 1, most).flatMap((rest) =>
        Array.from({ length: most - sumOf(rest) + 1 }, (_, count) => [...rest, count]),
      )

/** The worlds that look alike: all that anybody could ever work out, even knowing how it is made. */
const alike = (worlds: number[][], look: (world: number[]) => unknown) => {
  const groups = new Map<string, number[][]>()
  for (const world of worlds) {
    const seen = JSON.stringify(look(world))
    groups.set(seen, [...(groups.get(seen) ?? []), world])
  }
  return [...groups.values()]
}

const sizes = [
  [1, 30],
  [2, 30],
  [3, 26],
  [4, 23],
] as const

describe('counts that make up a total', () => {
  it.each(sizes)('let nobody work out a hidden one among %i, though they know the rule', (size, most) => {
    // Near the largest total the worlds that would look alike are cut off.
    const whole = alike(all(size, most), protect).filter(([world = []]) => sumOf(world) <= most - 9)
    expect(whole.length).toBeGreaterThan(most / 2)
    const givenAway = whole.flatMap((worlds) =>
      protect(worlds[0] ?? []).cells.flatMap((shown, index) => {
        const possible = new Set(worlds.map((world) => world[index]))
        return typeof shown !== 'number' && possible.size === 1 ? [{ world: worlds[0], index }] : []
      }),
    )
    expect(givenAway).toEqual([])
  })

  it.each(sizes)('never show a number below five among %i, nor a wrong one', (size, most) => {
    const wrong = all(size, most).filter((world) => {
      const { cells, total } = protect(world)
      const counts = [...world, sumOf(world)]
      return [...cells, total].some((shown, index) => {
        const count = counts[index] ?? 0
        return count < 5 ? shown !== 'few' : shown !== count && shown !== 'withheld'
      })
    })
    expect(wrong).toEqual([])
  })

  it('are shown whole where all are large', () => {
    expect(protect([12, 5, 40])).toEqual({ cells: [12, 5, 40], total: 57 })
  })

  it('withhold a second one, by its place and not by its size', () => {
    expect(protect([20, 3, 9, 12])).toEqual({ cells: [20, 'few', 9, 'withheld'], total: 44 })
    expect(protect([20, 9, 6, 0])).toEqual({ cells: [20, 9, 'withheld', 'few'], total: 'withheld' })
  })
})

describe('a part of a total', () => {
  it('lets nobody work out a small part, nor a small rest', () => {
    const worlds = all(2, 24).map(([count = 0, rest = 0]) => [count, count + rest])
    const look = ([count = 0, total = 0]: number[]) => [alone(total), partOf(count, alone(total))]
    const givenAway = alike(worlds, look).filter((group) => {
      const small = group.some(([count = 0, total = 0]) => count < 5 || total - count < 5)
      return small && new Set(group.map(([count]) => count)).size === 1
    })
    expect(givenAway).toEqual([])
    expect([partOf(3, 30), partOf(28, 30), partOf(12, 30), partOf(5, 9)]).toEqual(['few', 'most', 12, null])
  })
})
