/** 1 is Monday, as in the calendar of ISO 8601. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

type When = { weekday: number; time: string; timeZone: string }

export const whenInWords = ({ weekday, time, timeZone }: When) =>
  `Every ${weekdays[weekday - 1]} at ${time}, by the clock of ${timeZone.replaceAll('_', ' ')}`

const day = (timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone })

export const nextInWords = (nextAt: Date, timeZone: string) => `Next on ${day(timeZone).format(nextAt)}`
