import type { WaitingForHosts } from '#server/greeting/schema.ts'

const plural = (count: number, one: string, many: string) => (count === 1 ? `one ${one}` : `${count} ${many}`)

const lasting = (minutes: number) => {
  if (minutes < 1) return 'a minute'
  if (minutes < 90) return plural(minutes, 'minute', 'minutes')
  const hours = Math.round(minutes / 60)
  return hours < 48 ? plural(hours, 'hour', 'hours') : plural(Math.round(hours / 24), 'day', 'days')
}

/** The number a host sees first, and what it means. A few conversations are told in words alone. */
export const firstAnswerWords = ({ began, answered, medianMinutes }: WaitingForHosts) => {
  if (began === 0) return { number: null, words: 'Nobody began a conversation in the last four weeks.' }
  if (medianMinutes === null)
    return {
      number: null,
      words: `There were too few conversations in the last four weeks to say: ${plural(began, 'began', 'began')}, and ${answered === 0 ? 'none' : answered} of them had an answer.`,
    }
  return {
    number: lasting(medianMinutes),
    words: 'Half of the first answers by somebody else came within this time, in the last four weeks.',
  }
}
