import { z } from 'zod'

export const minutesOfDay = 1440
const minutesOfWeek = 7 * minutesOfDay

/** A time of one day of the week (1 is Monday) that is kept quiet. One that ends before it begins goes on overnight. */
export const quietWindow = z.object({
  day: z.int32().min(1).max(7),
  from: z
    .int()
    .min(0)
    .max(minutesOfDay - 1),
  to: z.int32().min(1).max(minutesOfDay),
})
export type QuietWindow = z.output<typeof quietWindow>

/** Minutes of a week that no window covers. */
const openMinutes = (windows: readonly QuietWindow[]) => {
  const quiet = new Uint8Array(minutesOfWeek)
  for (const { day, from, to } of windows) {
    const start = (day - 1) * minutesOfDay + from
    const length = to > from ? to - from : to - from + minutesOfDay
    for (let minute = 0; minute < length; minute += 1) quiet[(start + minute) % minutesOfWeek] = 1
  }
  return quiet.filter((minute) => minute === 0).length
}

export const quietHoursField = z
  .array(quietWindow)
  .max(28, 'Four quiet times a day are enough.')
  .refine(
    (windows) => openMinutes(windows) >= 60,
    'That leaves no hour of the week open. If you would like to hear nothing at all, choose “Only what must be”.',
  )

/** What stands in the database, or nothing where it cannot be read. */
export const readWindows = (stored: unknown): QuietWindow[] => quietHoursField.catch([]).parse(stored)
