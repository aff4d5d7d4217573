import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lane } from '#prisma/generated/enums.ts'
import { type Facts, type Fragile, factorsOf, reliabilityOf } from './factors.ts'
import {
  escalated,
  longestWaitHours,
  most,
  type PriorityTerms,
  pointsOf,
  priorityOf,
  rankOf,
  weightOf,
  worthAt,
} from './priority.ts'

const lanes: Lane[] = ['shaming', 'hostility', 'solicitation', 'support', 'appeal']
const fragile: Fragile[] = ['asked_to_be_heard', 'new_here', 'low_lately']
const history = fc
  .record({ decided: fc.nat(200), share: fc.double({ min: 0, max: 1, noNaN: true }) })
  .map(({ decided, share }) => ({ decided, upheld: Math.round(decided * share) }))
const facts: fc.Arbitrary<Facts> = fc.record({
  readers: fc.nat(100_000),
  writers: fc.nat(60),
  fragile: fc.uniqueArray(fc.constantFrom(...fragile)),
  reliabilities: fc.array(history.map(reliabilityOf), { maxLength: 30 }),
})
const lane = fc.constantFrom(...lanes)
const severity = fc.constantFrom(null, 1, 2, 3)
const level = fc.constantFrom(null, 1, 2, 3, 4)
const terms = fc.tuple(lane, severity, level, facts, fc.boolean()).map(
  ([of, strong, care, counted, late]): PriorityTerms => ({
    points: pointsOf(of, strong, of === 'support' ? care : null),
    ...factorsOf(of, counted),
    escalation: late ? escalated : 0,
    facts: counted,
  }),
)
const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
const inCents = (value: number) => Number(value.toFixed(2)) === value

describe('what a case is worth', () => {
  it('comes out of its terms again, exactly, after a way through JSON', () => {
    fc.assert(
      fc.property(terms, (given) => {
        const { facts: _, ...numbers } = given
        for (const value of Object.values(numbers)) expect(inCents(value)).toBe(true)
        const kept = JSON.parse(JSON.stringify(given)) as PriorityTerms
        expect(priorityOf(kept)).toBe(priorityOf(given))
        expect(inCents(priorityOf(given))).toBe(true)
      }),
    )
  })

  it('stays within its bounds, and the one of care above all', () => {
    fc.assert(
      fc.property(terms, terms, (one, other) => {
        for (const { points, reach, dogpile, vulnerability, reports, escalation } of [one, other]) {
          expect(Math.min(reach, dogpile, vulnerability, reports)).toBeGreaterThanOrEqual(1)
          expect(reach <= 2 && dogpile <= 3 && vulnerability <= 1.75 && reports <= 3).toBe(true)
          expect(points > 0 && [0, escalated].includes(escalation)).toBe(true)
        }
        const [care, words] = [one, other].map((given) => given.points >= 10_000)
        if (!words) expect(priorityOf(other)).toBeLessThanOrEqual(most + escalated)
        if (care && !words) expect(priorityOf(one)).toBeGreaterThan(priorityOf(other) + 5_000)
      }),
    )
  })

  it('puts the more serious case of care first, whoever reads or reports it', () => {
    fc.assert(
      fc.property(facts, facts, fc.integer({ min: 1, max: 3 }), (one, other, lower) => {
        const of = (counted: Facts, at: number) =>
          priorityOf({
            points: pointsOf('support', null, at),
            ...factorsOf('support', counted),
            escalation: 0,
          })
        expect(of(one, lower + 1)).toBeGreaterThan(of(other, lower) + escalated)
      }),
    )
  })

  it('never sinks when more people read, write or report, or when their target is more fragile', () => {
    const more = fc.tuple(lane, severity, facts, fc.nat(50), fc.nat(5), history, fc.constantFrom(...fragile))
    fc.assert(
      fc.property(more, ([of, strong, counted, readers, writers, reporter, moved]) => {
        const worth = (given: Facts) =>
          priorityOf({ points: pointsOf(of, strong), ...factorsOf(of, given), escalation: 0 })
        const raised: Facts[] = [
          { ...counted, readers: counted.readers + readers },
          { ...counted, writers: counted.writers + writers },
          { ...counted, fragile: [...new Set([...counted.fragile, moved])] },
          { ...counted, reliabilities: [...counted.reliabilities, reliabilityOf(reporter)] },
        ]
        for (const given of raised) expect(worth(given)).toBeGreaterThanOrEqual(worth(counted))
      }),
    )
  })
})

describe('a reporter’s word', () => {
  it('counts half at first, more when it was right, less and less when it was misused', () => {
    expect(reliabilityOf({ upheld: 0, decided: 0 })).toBe(0.5)
    expect(reliabilityOf({ upheld: 1, decided: 1 })).toBe(0.6)
    expect(reliabilityOf({ upheld: 0, decided: 1 })).toBe(0.4)
    expect(reliabilityOf({ upheld: 0, decided: 36 })).toBe(0.05)
    fc.assert(
      fc.property(history, ({ upheld, decided }) => {
        const now = reliabilityOf({ upheld, decided })
        expect(reliabilityOf({ upheld, decided: decided + 1 })).toBeLessThanOrEqual(now)
        expect(reliabilityOf({ upheld: upheld + 1, decided: decided + 1 })).toBeGreaterThanOrEqual(now)
      }),
    )
  })
})

describe('waiting', () => {
  it('makes a case worth more, never less', () => {
    fc.assert(
      fc.property(terms, moment, moment, moment, (given, since, ...times) => {
        const [sooner, later] = times.sort((a, b) => Number(a) - Number(b))
        const worth = priorityOf(given)
        expect(worthAt(worth, since, later)).toBeGreaterThanOrEqual(worthAt(worth, since, sooner))
        expect(worthAt(worth, since, since)).toBe(worth)
      }),
    )
  })

  it('never changes which of two comes first', () => {
    fc.assert(
      fc.property(terms, terms, moment, moment, moment, (a, b, sinceA, sinceB, now) => {
        fc.pre(now >= sinceA && now >= sinceB)
        const [one, other] = [priorityOf(a), priorityOf(b)]
        const gap = worthAt(one, sinceA, now) - worthAt(other, sinceB, now)
        // a cent of rounding on either side decides nothing
        fc.pre(Math.abs(gap) > 0.03)
        expect(Math.sign(rankOf(one, sinceA) - rankOf(other, sinceB))).toBe(Math.sign(gap))
      }),
    )
  })

  it('puts whatever waited a day before everything newer but care', () => {
    fc.assert(
      fc.property(terms, terms, moment, fc.nat(10_000), (old, fresh, since, minutes) => {
        fc.pre(fresh.points < 10_000)
        const later = new Date(since.getTime() + longestWaitHours * 3_600_000 + minutes * 60_000)
        expect(rankOf(priorityOf(old), since)).toBeGreaterThan(rankOf(priorityOf(fresh), later))
      }),
    )
  })
})

it('weighs on a moderator from nothing to six', () => {
  fc.assert(
    fc.property(lane, severity, level, (of, strong, care) => {
      const weight = weightOf(of, strong, care)
      expect(Number.isInteger(weight) && weight >= 0 && weight <= 6).toBe(true)
    }),
  )
})
