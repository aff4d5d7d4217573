/**
 * A month is told a day after its end, once and for all. Numbers that moved while somebody watched would tell
 * of one person at a time; and by then no grace is running and no hint is open any more.
 */
const settles = 24 * 3_600_000

export type Range = { from: Date; to: Date }

export const monthRange = (month: string): Range => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { from: new Date(Date.UTC(year, number - 1)), to: new Date(Date.UTC(year, number)) }
}
export const yearRange = (year: number): Range => ({
  from: new Date(Date.UTC(year, 0)),
  to: new Date(Date.UTC(year + 1, 0)),
})

export const isOver = ({ to }: Range, now: Date) => to.getTime() + settles <= now.getTime()

/** Every month from the first on that is over, the newest first. */
export const monthsOver = (first: Date, now: Date): string[] => {
  const months: string[] = []
  const begin = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth()))
  for (let at = begin; ; at = monthRange(at.toISOString().slice(0, 7)).to) {
    const month = at.toISOString().slice(0, 7)
    if (!isOver(monthRange(month), now)) return months.reverse()
    months.push(month)
  }
}

export const yearsOver = (first: Date, now: Date): number[] => {
  const years = []
  for (let year = first.getUTCFullYear(); isOver(yearRange(year), now); year += 1) years.unshift(year)
  return years
}
