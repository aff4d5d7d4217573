const two = (number: number) => String(number).padStart(2, '0')

/** The day it is here, as the person sees it. */
export const dayOf = (date: Date) =>
  `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
export const today = () => dayOf(new Date())

/** Noon, so that no change of clocks moves it to another day. */
const noon = (day: string) => new Date(`${day}T12:00:00`)

export const daysAfter = (day: string, count: number) => {
  const date = noon(day)
  date.setDate(date.getDate() + count)
  return dayOf(date)
}
export const daysBetween = (from: string, to: string) =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)

/** "Tuesday 3 March" */
export const dayInWords = (day: string) =>
  noon(day).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
export const fullDay = (day: string) =>
  noon(day).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
