import { instantsOf, laterDay, wallAt } from './local-time.ts'

export type DigestTime = { digestEvery: 'never' | 'daily' | 'weekly'; digestHour: number; digestDay: number }

const two = (n: number) => String(n).padStart(2, '0')

/** The local day an instant falls on, as the key of what is sent once a day. */
export const periodOf = (at: Date, zone: string) => {
  const { year, month, day } = wallAt(at.getTime(), zone)
  return `${year}-${two(month)}-${two(day)}`
}

/** When the next digest is due after an instant; null when none is wanted. */
export const nextDigest = (
  after: Date,
  zone: string,
  { digestEvery, digestHour, digestDay }: DigestTime,
): Date | null => {
  if (digestEvery === 'never') return null
  const today = wallAt(after.getTime(), zone)
  for (let days = 0; days <= 15; days += 1) {
    const date = laterDay(today, days)
    if (digestEvery === 'weekly' && date.weekday !== digestDay) continue
    const at = instantsOf({ ...date, minutes: digestHour * 60 }, zone).first
    if (at > after.getTime()) return new Date(at)
  }
  return null
}
