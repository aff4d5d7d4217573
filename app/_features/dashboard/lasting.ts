const some = (count: number, one: string) => (count === 1 ? `one ${one}` : `${count} ${one}s`)

/** How long something took, as somebody would say it. */
export const lasting = (minutes: number) => {
  if (minutes < 1) return 'a minute'
  if (minutes < 90) return some(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? some(hours, 'hour') : some(Math.round(hours / 24), 'day')
}

/** Its Monday, the same on the server and in every browser. */
export const dayOf = (date: Date) =>
  date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
