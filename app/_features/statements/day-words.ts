const format = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "3 December 2026": the same in every browser, so that it can be held to. */
export const dayWords = (date: Date | string) => format.format(new Date(date))
