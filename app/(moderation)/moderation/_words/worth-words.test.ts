import fc from 'fast-check'
import { expect, test } from 'vitest'
import { most, perHour, pointsOf, priorityOf, worthAt } from '#server/cases/priority.ts'
import { lanes } from '#server/cases/schema.ts'
import { worthWords } from './worth-words.ts'

const now = Date.UTC(2026, 10, 21, 3)
const plain = { reach: 1, dogpile: 1, vulnerability: 1, reports: 1, escalation: 0 }
const worth = (
  part: { lane?: (typeof lanes)[number]; strength?: number | null; minutes?: number } & object,
) => {
  const { lane = 'shaming', strength = 2, minutes = 180, ...factors } = part
  const terms = { points: pointsOf(lane, strength), ...plain, ...factors }
  const waitsSince = new Date(now - minutes * 60_000)
  return { lane, strength, terms, priority: priorityOf(terms), perHour, waitsSince }
}

test.each([
  [{ reach: 1.3 }, 'clear shaming, 20 · several have read it, × 1.3 · waiting 3 hours, + 30 = 56'],
  [{ strength: null, minutes: 1 }, 'reported shaming, 12 · waiting 1 minute, + 0 = 12'],
  [{ lane: 'solicitation', minutes: 90 }, 'selling, 6 · waiting 1 hour 30 minutes, + 15 = 21'],
  [
    { strength: 3, dogpile: 3, vulnerability: 1.5, reports: 2, escalation: 60, minutes: 0 },
    `cruel shaming, 40 · more than one writes so to the same person, × 3 · somebody is raw just now, × 1.5 · members asked us to look, × 2 · at most ${most} · it was left too long, + 60 · waiting 0 minutes, + 0 = ${most + 60}`,
  ],
  [
    { lane: 'support', strength: null, minutes: 6 },
    'somebody may need care, 11500 · waiting 6 minutes, + 1 = 11501',
  ],
] as const)('%j', (part, words) => {
  expect(worthWords(worth(part), now)).toBe(words)
})

/** Does the sum again from the words alone. */
const sumOf = (words: string) => {
  const [terms = '', total] = words.split(' = ')
  const sum = terms.split(' · ').reduce((value, term) => {
    const number = Number(/[\d.]+$/.exec(term)?.[0])
    if (term.startsWith('at most')) return number
    if (term.includes('× ')) return value * number
    return value + number
  }, 0)
  return { sum: Math.round(sum * 100) / 100, total: Number(total) }
}

test('the sum is what it says, and what the queue is ordered by', () => {
  const factor = fc.constantFrom(1, 1.1, 1.25, 1.5, 2.33)
  const any = fc.record({
    lane: fc.constantFrom(...lanes),
    strength: fc.constantFrom(null, 1, 2, 3),
    minutes: fc.nat(3000),
    reach: factor,
    dogpile: factor,
    vulnerability: factor,
    reports: factor,
    escalation: fc.constantFrom(0, 60),
  })
  fc.assert(
    fc.property(any, (part) => {
      const about = worth(part)
      const { sum, total } = sumOf(worthWords(about, now))
      expect(Math.abs(sum - total)).toBeLessThan(0.011)
      const exact = worthAt(about.priority, about.waitsSince, new Date(now))
      expect(exact - total).toBeGreaterThanOrEqual(-0.011)
      expect(exact - total).toBeLessThan(1)
    }),
  )
})
