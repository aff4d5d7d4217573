const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const some = (count: number, one: string, many: string) => (count === 1 ? one : `${count} ${many}`)

/** In UTC on purpose: the server does not know where somebody lives, and both must write the same day. */
const dayOf = (date: Date, now: number) =>
  date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(date.getUTCFullYear() === new Date(now).getUTCFullYear() ? {} : { year: 'numeric' }),
  })

/** How long ago, in words. Counts time that has passed, never "yesterday", which depends on the place. */
export const timeAgo = (date: Date, now: number): string => {
  const passed = now - date.getTime()
  if (passed < minute) return 'just now'
  if (passed < hour) return `${some(Math.floor(passed / minute), 'a minute', 'minutes')} ago`
  if (passed < day) return `${some(Math.floor(passed / hour), 'an hour', 'hours')} ago`
  if (passed < 7 * day) return `${some(Math.floor(passed / day), 'a day', 'days')} ago`
  return dayOf(date, now)
}
