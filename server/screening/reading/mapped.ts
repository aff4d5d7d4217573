/** A text and, for each of its UTF-16 units, where in the original that unit began and ended. */
export type Mapped = { text: string; starts: number[]; ends: number[] }

export type MutableMapped = {
  units: string[]
  starts: number[]
  ends: number[]
  push: (unit: string, start: number, end: number) => void
}

export const emptyMapped = (): MutableMapped => {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  return {
    units,
    starts,
    ends,
    push: (unit, start, end) => {
      units.push(unit)
      starts.push(start)
      ends.push(end)
    },
  }
}

/** Takes a unit over from one text into another, its origin with it. */
export const copyUnit = (from: MutableMapped, at: number, to: MutableMapped, unit = from.units[at] ?? '') =>
  to.push(unit, from.starts[at] ?? 0, from.ends[at] ?? 0)

/** Leaves a unit out; the one before it stands for its place too. */
export const swallowUnit = (from: MutableMapped, at: number, to: MutableMapped) => {
  const last = to.ends.length - 1
  if (last >= 0) to.ends[last] = from.ends[at] ?? to.ends[last] ?? 0
}

export const isLetter = (unit: string | undefined) => unit !== undefined && unit >= 'a' && unit <= 'z'
