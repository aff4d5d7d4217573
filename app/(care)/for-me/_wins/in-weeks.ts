import { daysBetween, fullDay } from '../_store/days.ts'

type Win = { body: { day: string } }

const titleOf = (day: string, today: string) => {
  const ago = daysBetween(day, today)
  if (ago < 7) return 'All you did this week'
  if (ago < 14) return 'The week before'
  return `In ${fullDay(day).replace(/^\d+ /, '')}`
}

/** Good things gathered for looking back: this week, the one before, then by month. Weeks without any are not there. */
export const inWeeks = <One extends Win>(wins: One[], today: string): { title: string; wins: One[] }[] => {
  const weeks = new Map<string, One[]>()
  for (const win of wins) {
    const title = titleOf(win.body.day, today)
    weeks.set(title, [...(weeks.get(title) ?? []), win])
  }
  return [...weeks].map(([title, gathered]) => ({ title, wins: gathered }))
}
