import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, test } from 'vitest'
import { beginningOf, nextMonthly, nextWeekly } from './occurrences.ts'

const there = (moment: Date, timeZone: string) =>
  DateTime.fromJSDate(moment, { zone: timeZone }).toFormat('ccc yyyy-MM-dd HH:mm ZZ')

test('eight in the evening stays eight in the evening when the clocks change', () => {
  const when = { weekday: 7, time: '20:00', timeZone: 'Europe/Berlin' }
  const first = nextWeekly(when, new Date('2026-10-16T00:00:00Z'))
  const second = nextWeekly(when, first)
  expect([first, second].map((moment) => there(moment, when.timeZone))).toEqual([
    'Sun 2026-10-18 20:00 +02:00',
    'Sun 2026-10-25 20:00 +01:00',
  ])
})

test('an hour that spring leaves out is the next one, and one that autumn has twice comes once', () => {
  const gap = { weekday: 7, time: '02:30', timeZone: 'America/New_York' }
  expect(there(nextWeekly(gap, new Date('2027-03-13T12:00:00Z')), gap.timeZone)).toBe(
    'Sun 2027-03-14 03:30 -04:00',
  )
  const twice = { weekday: 7, time: '01:30', timeZone: 'America/New_York' }
  const first = nextWeekly(twice, new Date('2026-10-31T12:00:00Z'))
  expect(there(first, twice.timeZone)).toBe('Sun 2026-11-01 01:30 -04:00')
  expect(there(nextWeekly(twice, first), twice.timeZone)).toBe('Sun 2026-11-08 01:30 -05:00')
})

test('each one comes after the one before, once in every week and month there', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'UTC',
    'Pacific/Apia',
  ]
  const clock = fc.record({
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    timeZone: fc.constantFrom(...zones),
    place: fc.integer({ min: 1, max: 7 }),
    after: fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
  })
  fc.assert(
    fc.property(clock, ({ hour, minute, timeZone, place, after }) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      let moment = after
      const weeks = new Set<string>()
      const months = new Set<string>()
      for (let n = 0; n < 30; n += 1) {
        const next = nextWeekly({ weekday: place, time, timeZone }, moment)
        expect(next.getTime()).toBeGreaterThan(moment.getTime())
        weeks.add(beginningOf(next, 'week', timeZone).toISOString())
        moment = next
      }
      for (let n = 0; n < 14; n += 1) {
        moment = nextMonthly({ day: place * 4, time, timeZone }, moment)
        months.add(beginningOf(moment, 'month', timeZone).toISOString())
      }
      expect([weeks.size, months.size]).toEqual([30, 14])
    }),
    { numRuns: 60 },
  )
})
