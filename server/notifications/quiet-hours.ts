import { instantsOf, laterDay, wallAt } from './local-time.ts'
import { minutesOfDay, type QuietWindow } from './quiet-window.ts'

/**
 * The windows near an instant, as instants. Where the clock is set back a window begins the first time it
 * shows its hour and ends the last time: what is quiet by any clock in the house is quiet.
 */
const near = (at: number, zone: string, windows: readonly QuietWindow[]) => {
  const today = wallAt(at, zone)
  return [-2, -1, 0, 1].flatMap((days) => {
    const date = laterDay(today, days)
    return windows
      .filter(({ day }) => day === date.weekday)
      .map(({ from, to }) => ({
        start: instantsOf({ ...date, minutes: from }, zone).first,
        end: instantsOf({ ...date, minutes: to > from ? to : to + minutesOfDay }, zone).last,
      }))
  })
}

/** A fortnight of windows that touch each other, and then some. */
const mostSteps = 64

/**
 * The first instant from `at` on at which something may be sent. Throws INVALID for a zone that does not
 * exist. Windows leave an hour of each week open (see quietHoursField), so there always is one.
 */
export const nextAllowed = (at: Date, zone: string, windows: readonly QuietWindow[]): Date => {
  let time = at.getTime()
  for (let step = 0; step < mostSteps; step += 1) {
    const inside = near(time, zone, windows).filter(({ start, end }) => start <= time && time < end)
    if (inside.length === 0) break
    time = Math.max(...inside.map(({ end }) => end))
  }
  return new Date(time)
}

export const isQuiet = (at: Date, zone: string, windows: readonly QuietWindow[]) =>
  nextAllowed(at, zone, windows) > at
