/** Random numbers that are the same for the same seed (mulberry32). */
export const chanceOf = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (many: number) => Math.floor(next() * many)
  return {
    next,
    below,
    between: (least: number, most: number) => least + below(most - least + 1),
    happens: (share: number) => next() < share,
    oneOf: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    /** One of these, each as often as its number says. */
    weighted: <T extends string>(shares: Record<T, number>): T => {
      const entries = Object.entries(shares) as [T, number][]
      let left = next() * entries.reduce((sum, [, share]) => sum + share, 0)
      for (const [name, share] of entries) {
        left -= share
        if (left < 0) return name
      }
      return entries[0]?.[0] as T
    },
  }
}
export type Chance = ReturnType<typeof chanceOf>
