import type { Flag } from '#server/cases/open-case.ts'
import type { Chance } from './chance.ts'

export type Arrival = Pick<Flag, 'lane' | 'severity' | 'topic' | 'by'> & { at: number; thread: number }

const minute = 60_000
const day = 24 * 60 * minute
const topics = ['feeding', 'sleep', 'discipline', 'screens', 'work-choice', 'body', 'mental-health', 'money']

// Quiet mornings, long evenings, and those who cannot sleep.
const perHour = [
  1.6, 1.3, 1.1, 0.9, 0.6, 0.5, 0.6, 0.9, 1.2, 1.4, 1.4, 1.5, 1.6, 1.8, 1.7, 1.5, 1.5, 1.7, 2.2, 2.9, 3.4,
  3.6, 3.1, 2.3,
] // biome-ignore format: a day, hour by hour
const wholeDay = perHour.reduce((sum, one) => sum + one, 0)

const flag = (chance: Chance): Omit<Arrival, 'at' | 'thread'> => {
  const lane = chance.weighted({ shaming: 52, hostility: 20, solicitation: 14, support: 7, reported: 7 })
  const topic = chance.oneOf(topics)
  if (lane === 'reported') return { lane: 'shaming', severity: null, topic: null, by: 'report' }
  if (lane === 'support') return { lane, severity: null, topic: 'mental-health', by: 'screening' }
  if (lane === 'solicitation') return { lane, severity: null, topic: null, by: 'screening' }
  return { lane, severity: Number(chance.weighted({ 1: 48, 2: 35, 3: 17 })), topic, by: 'screening' }
}

/** Many who turn on one parent within the hour. */
const dogpile = (chance: Chance, at: number, thread: number): Arrival[] =>
  Array.from({ length: chance.between(8, 16) }, () => ({
    lane: 'hostility' as const,
    severity: chance.between(2, 3),
    topic: chance.oneOf(topics),
    by: 'screening' as const,
    at: at + chance.below(50) * minute,
    thread,
  }))

/** What comes in so many days, by the minute, the same for the same chance. */
export const arrivalsOf = (chance: Chance, from: number, days: number, perDay: number, threads: number) => {
  const all: Arrival[] = []
  for (let hour = 0; hour < days * 24; hour += 1) {
    const start = from + hour * 60 * minute
    const expected = ((perHour[hour % 24] ?? 1) / wholeDay) * perDay
    const many = Math.floor(expected) + (chance.happens(expected % 1) ? 1 : 0)
    for (let i = 0; i < many; i += 1)
      all.push({ ...flag(chance), at: start + chance.below(60) * minute, thread: chance.below(threads) })
    if (chance.happens(1 / 60)) all.push(...dogpile(chance, start, chance.below(threads)))
  }
  return all.filter(({ at }) => at < from + days * day).toSorted((a, b) => a.at - b.at)
}
