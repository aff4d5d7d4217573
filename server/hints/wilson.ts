import type { Share } from './schema.ts'

// 19 times out of 20
const z = 1.959964

/** A share and its 95 % interval (Wilson, 1927), which stays honest for few and for none. */
export const wilson = (some: number, all: number): Share | null => {
  if (all === 0) return null
  const share = some / all
  const middle = share + z ** 2 / (2 * all)
  const reach = z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))
  const scale = 1 + z ** 2 / all
  return {
    share,
    low: Math.max(0, (middle - reach) / scale),
    high: Math.min(1, (middle + reach) / scale),
  }
}

/** How far apart two shares lie, with its 95 % interval (Newcombe, 1998, from the two of Wilson). */
export const difference = (one: Share, other: Share) => {
  const gap = one.share - other.share
  return {
    gap,
    low: gap - Math.hypot(one.share - one.low, other.high - other.share),
    high: gap + Math.hypot(one.high - one.share, other.share - other.low),
  }
}
