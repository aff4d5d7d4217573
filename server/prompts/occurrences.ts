import { DateTime, type DateTimeUnit } from 'luxon'

type Clock = { time: string; timeZone: string }
export type Weekly = Clock & { weekday: number }
export type Monthly = Clock & { day: number }

/** That clock time on that day. In the hour that spring leaves out, the one after it; of two in autumn, the first. */
const at = (day: DateTime, { time }: Clock) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return day.set({ hour, minute, second: 0, millisecond: 0 })
}

/** The first Monday evening, say, after a moment: by the clock on the wall there, whatever the season. */
export const nextWeekly = (when: Weekly, after: Date): Date => {
  const start = DateTime.fromJSDate(after, { zone: when.timeZone })
  const day = start.startOf('day').plus({ days: (when.weekday - start.weekday + 7) % 7 })
  const first = at(day, when)
  return (first > start ? first : at(day.plus({ days: 7 }), when)).toJSDate()
}

/** The first such day of a month after a moment. */
export const nextMonthly = (when: Monthly, after: Date): Date => {
  const start = DateTime.fromJSDate(after, { zone: when.timeZone })
  const month = start.startOf('month')
  const first = at(month.set({ day: when.day }), when)
  return (first > start ? first : at(month.plus({ months: 1 }).set({ day: when.day }), when)).toJSDate()
}

/** The first day of the week or month a moment lies in there, as the date that stands for it. */
export const beginningOf = (moment: Date, unit: DateTimeUnit, timeZone: string): Date => {
  const begins = DateTime.fromJSDate(moment, { zone: timeZone }).startOf(unit)
  return new Date(`${begins.toISODate()}T00:00:00Z`)
}

/** Midnight there at the beginning of a day. */
export const dayBegins = (day: string, timeZone: string): Date =>
  DateTime.fromISO(day, { zone: timeZone }).startOf('day').toJSDate()
