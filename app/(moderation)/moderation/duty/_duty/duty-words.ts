/** Names as one speaks of them: "Imani", "Imani and Noor", "Imani, Noor and Sam". */
export const namesInWords = (names: string[]) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const day = (date: Date) =>
  date.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
const hour = (date: Date) => date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })

export const sameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString()

/** Shifts by the local day on which they begin, in order; one that began earlier stands under today. */
export const byDay = <T extends { startsAt: Date }>(shifts: T[], now: Date) => {
  const days = new Map<string, T[]>()
  for (const shift of shifts) {
    const from = shift.startsAt < now ? now : shift.startsAt
    const name = sameDay(from, now) ? 'Today' : day(from)
    days.set(name, [...(days.get(name) ?? []), shift])
  }
  return [...days]
}

/** "22:00 to 06:00, Monday 23 November" where it ends on another day. In the reader's own time zone. */
export const spanInWords = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => {
  const until = sameDay(startsAt, endsAt) ? hour(endsAt) : `${hour(endsAt)}, ${day(endsAt)}`
  return `${hour(startsAt)} to ${until}`
}

/** What an input of type datetime-local holds for a moment, in local time. */
export const localValue = (date: Date) => {
  const two = (part: number) => String(part).padStart(2, '0')
  const [year, month, dayOfMonth] = [date.getFullYear(), date.getMonth() + 1, date.getDate()]
  return `${year}-${two(month)}-${two(dayOfMonth)}T${two(date.getHours())}:${two(date.getMinutes())}`
}
