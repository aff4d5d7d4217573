import { questions } from './answers.ts'

export type Day = { day: string; at: string; energy: string; patience: string; guilt: string }

const isHeavy = (day: Day) => questions.filter(({ name, heavy }) => heavy.includes(day[name])).length >= 2

const inARow = 3

/**
 * Whether the last three days somebody looked in on themselves were all heavy. Days without a look do not count, in
 * either direction. Days of long ago say nothing about now; a day from the future comes from a clock that jumped.
 */
export const areLow = (days: Day[], today: string, recently: string): boolean => {
  const latest = new Map<string, Day>()
  for (const one of days.toSorted((a, b) => a.at.localeCompare(b.at))) latest.set(one.day, one)
  const last = [...latest.values()]
    .filter(({ day }) => day <= today)
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .slice(0, inARow)
  return last.length === inARow && last.every((one) => one.day >= recently && isHeavy(one))
}
