const clock = { hour: '2-digit', minute: '2-digit' } as const

/** A moment not far away: "14:30", "tomorrow, 14:30". `live` is false on the server, which knows no time zone of the reader. */
export const untilWords = (until: Date, now: number, live: boolean): string => {
  if (!live) return 'later'
  const time = until.toLocaleTimeString([], clock)
  return until.toDateString() === new Date(now).toDateString() ? time : `tomorrow, ${time}`
}
