const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const count = (number: number, one: string, many: string) => (number === 1 ? one : `${number} ${many}`)

const spell = (time: number) => {
  if (time < hour) return count(Math.max(1, Math.round(time / minute)), 'a minute', 'minutes')
  if (time < day) return count(Math.round(time / hour), 'an hour', 'hours')
  return count(Math.round(time / day), 'a day', 'days')
}

/** When somebody should look: "best within 20 minutes", "has waited an hour longer than it should". */
export const dueWords = (dueAt: Date, now: number): string => {
  const left = dueAt.getTime() - now
  return left > 0 ? `best within ${spell(left)}` : `has waited ${spell(-left)} longer than it should`
}
