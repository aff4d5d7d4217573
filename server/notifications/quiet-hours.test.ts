import { array, assert, constantFrom, date, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallAt } from './local-time.ts'
import { isQuiet, nextAllowed } from './quiet-hours.ts'
import { minutesOfDay, type QuietWindow, quietHoursField } from './quiet-window.ts'

const everyNight = (from: string, to: string): QuietWindow[] =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: minutes(from), to: minutes(to) }))
const minutes = (clock: string) => {
  const [hours = 0, rest = 0] = clock.split(':').map(Number)
  return hours * 60 + rest
}
const next = (at: string, zone: string, windows: QuietWindow[]) =>
  nextAllowed(new Date(at), zone, windows).toISOString()

describe('quiet hours end when the clock on the wall says so', () => {
  it.each([
    // the night in which Berlin leaves out 02:00 to 03:00
    ['2026-03-28T22:30:00Z', 'Europe/Berlin', '22:00', '07:00', '2026-03-29T05:00:00.000Z'],
    // it ends in the hour that is left out: when the clock jumps
    ['2026-03-28T22:30:00Z', 'Europe/Berlin', '22:00', '02:30', '2026-03-29T01:00:00.000Z'],
    // it begins in the hour that is left out: when the clock jumps
    ['2026-03-29T01:05:00Z', 'Europe/Berlin', '02:30', '06:00', '2026-03-29T04:00:00.000Z'],
    // the night with 02:00 to 03:00 twice: it ends the second time
    ['2026-10-24T22:30:00Z', 'Europe/Berlin', '22:00', '02:30', '2026-10-25T01:30:00.000Z'],
    ['2026-10-24T22:30:00Z', 'Europe/Berlin', '22:00', '07:00', '2026-10-25T06:00:00.000Z'],
    // and begins the first time
    ['2026-10-25T00:45:00Z', 'Europe/Berlin', '02:30', '02:45', '2026-10-25T01:45:00.000Z'],
    ['2026-11-01T05:59:00Z', 'America/New_York', '21:00', '06:30', '2026-11-01T11:30:00.000Z'],
    ['2026-01-05T17:00:00Z', 'Asia/Kolkata', '22:00', '07:00', '2026-01-06T01:30:00.000Z'],
    ['2026-01-05T17:00:00Z', 'Asia/Kathmandu', '22:00', '07:00', '2026-01-06T01:15:00.000Z'],
    // the southern hemisphere sets its clocks the other way round
    ['2026-04-04T12:00:00Z', 'Australia/Sydney', '22:00', '07:00', '2026-04-04T21:00:00.000Z'],
    ['2026-10-03T13:00:00Z', 'Australia/Sydney', '22:00', '07:00', '2026-10-03T20:00:00.000Z'],
    // half an hour of daylight saving
    ['2026-10-03T13:00:00Z', 'Australia/Lord_Howe', '22:00', '07:00', '2026-10-03T20:00:00.000Z'],
  ])('%s in %s, %s to %s: %s', (at, zone, from, to, expected) => {
    expect(next(at, zone, everyNight(from, to))).toBe(expected)
  })

  it('leaves what is outside as it is, to the millisecond', () => {
    expect(next('2026-05-05T12:00:00.123Z', 'UTC', everyNight('22:00', '07:00'))).toBe(
      '2026-05-05T12:00:00.123Z',
    )
    expect(next('2026-05-05T07:00:00.000Z', 'UTC', everyNight('22:00', '07:00'))).toBe(
      '2026-05-05T07:00:00.000Z',
    )
    expect(next('2026-05-05T06:59:59.999Z', 'UTC', everyNight('22:00', '07:00'))).toBe(
      '2026-05-05T07:00:00.000Z',
    )
  })

  it('goes by the day of the week on which it began', () => {
    const friday = [{ day: 5, from: minutes('20:00'), to: minutes('10:00') }]
    expect(next('2026-05-09T08:00:00Z', 'UTC', friday)).toBe('2026-05-09T10:00:00.000Z')
    expect(next('2026-05-08T08:00:00Z', 'UTC', friday)).toBe('2026-05-08T08:00:00.000Z')
    expect(next('2026-05-10T08:00:00Z', 'UTC', friday)).toBe('2026-05-10T08:00:00.000Z')
  })

  it('goes through windows that touch each other, and a whole quiet weekend', () => {
    const weekend = [
      { day: 5, from: minutes('18:00'), to: 1440 },
      { day: 6, from: 0, to: 1440 },
      { day: 7, from: 0, to: 1440 },
      { day: 1, from: 0, to: minutes('07:30') },
    ]
    expect(next('2026-05-08T19:00:00Z', 'UTC', weekend)).toBe('2026-05-11T07:30:00.000Z')
  })

  it('refuses a zone that does not exist, kindly, and a week without an open hour', () => {
    expect(() => nextAllowed(new Date(), 'Mars/Olympus', [])).toThrow(
      expect.objectContaining({
        code: 'INVALID',
        reason: expect.stringContaining('do not know that time zone'),
      }),
    )
    expect(quietHoursField.safeParse(everyNight('08:00', '08:00')).success).toBe(false)
    expect(quietHoursField.safeParse(everyNight('08:00', '07:30')).success).toBe(true)
  })
})

const zones = constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Santiago',
)
const window = record({
  day: integer({ min: 1, max: 7 }),
  from: integer({ min: 0, max: 1439 }),
  to: integer({ min: 1, max: 1440 }),
})
const open = array(window, { maxLength: 7 }).filter((windows) => quietHoursField.safeParse(windows).success)
const times = date({ min: new Date('2009-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })

/** What somebody would say who only looks at the clock and the calendar. */
const insideByTheWall = (at: Date, zone: string, windows: QuietWindow[]) => {
  const { weekday, minutes: now } = wallAt(at.getTime(), zone)
  const yesterday = weekday === 1 ? 7 : weekday - 1
  return windows.some(({ day, from, to }) =>
    to > from
      ? day === weekday && now >= from && now < to
      : (day === weekday && now >= from) || (day === yesterday && now < to),
  )
}

describe('for every instant, zone and set of windows', () => {
  it('is never inside by any clock in the house, never before, and stays where it is', () => {
    assert(
      property(times, zones, open, (at, zone, windows) => {
        const result = nextAllowed(at, zone, windows)
        expect(result >= at).toBe(true)
        expect(insideByTheWall(result, zone, windows)).toBe(false)
        expect(nextAllowed(result, zone, windows)).toEqual(result)
        expect(isQuiet(result, zone, windows)).toBe(false)
      }),
      { numRuns: 1500 },
    )
  })

  it('waits no longer than the windows are', () => {
    assert(
      property(times, zones, window, (at, zone, one) => {
        const length = one.to > one.from ? one.to - one.from : one.to - one.from + minutesOfDay
        const waited = (nextAllowed(at, zone, [one]).getTime() - at.getTime()) / 60_000
        expect(waited).toBeLessThanOrEqual(length + minutesOfDay)
        if (!insideByTheWall(at, zone, [one])) expect(waited).toBeLessThanOrEqual(120)
      }),
      { numRuns: 500 },
    )
  })
})
