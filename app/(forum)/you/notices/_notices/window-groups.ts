import type { QuietWindow } from '#server/notifications/quiet-window.ts'

/** The same hours on some days: how people think of it. */
export type HoursOfDays = { days: number[]; from: string; to: string }

const two = (n: number) => String(n).padStart(2, '0')
export const clockOf = (minutes: number) => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
export const minutesOf = (clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** Windows with the same hours become one line. */
export const groupWindows = (windows: readonly QuietWindow[]): HoursOfDays[] => {
  const groups = new Map<string, HoursOfDays>()
  for (const { day, from, to } of windows) {
    const key = `${from}-${to}`
    const group = groups.get(key) ?? { days: [], from: clockOf(from), to: clockOf(to) }
    groups.set(key, { ...group, days: [...new Set([...group.days, day])].sort((a, b) => a - b) })
  }
  return [...groups.values()]
}

/** Midnight at the end of a window is the 1440th minute of its day. */
export const ungroupWindows = (groups: readonly HoursOfDays[]): QuietWindow[] =>
  groups.flatMap(({ days, from, to }) =>
    days.map((day) => ({ day, from: minutesOf(from), to: minutesOf(to) || 1440 })),
  )

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const dayName = (day: number) => names[day - 1] ?? ''
