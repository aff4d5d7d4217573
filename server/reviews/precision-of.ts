import { fewest } from './policy.ts'
import type { Flag } from './read-flags.ts'
import type { Precision } from './schema.ts'

/** Of what was flagged, by label and whatever `namesOf` says, how much moderators upheld. Small cells are left out. */
export const precisionOf = (flags: Flag[], namesOf: (flag: Flag) => string[]): Precision[] => {
  const cells = new Map<string, Precision>()
  for (const flag of flags)
    for (const of of namesOf(flag)) {
      const key = `${flag.label} ${of}`
      const cell = cells.get(key) ?? { label: flag.label, of, flagged: 0, upheld: 0 }
      cells.set(key, { ...cell, flagged: cell.flagged + 1, upheld: cell.upheld + (flag.upheld ? 1 : 0) })
    }
  return [...cells.values()]
    .filter(({ flagged }) => flagged >= fewest)
    .sort((a, b) => a.label.localeCompare(b.label) || b.flagged - a.flagged)
}
