import { afterEach, beforeEach, expect, it } from 'vitest'
import { byDay, localValue, namesInWords, spanInWords } from './duty-words.ts'

const zone = process.env.TZ
beforeEach(() => {
  process.env.TZ = 'Europe/London'
})
afterEach(() => {
  process.env.TZ = zone
})

it('says names as one does', () => {
  expect(namesInWords([])).toBe('')
  expect(namesInWords(['Imani'])).toBe('Imani')
  expect(namesInWords(['Imani', 'Noor', 'Sam'])).toBe('Imani, Noor and Sam')
})

it('keeps a night together, in local time, also when the clocks go back', () => {
  // 25 October 2026 has 25 hours in London: 22:00 summer time is 21:00 UTC, 06:00 winter time is 06:00 UTC
  const night = { startsAt: new Date('2026-10-24T21:00Z'), endsAt: new Date('2026-10-25T06:00Z') }
  expect(spanInWords(night)).toBe('22:00 to 06:00, Sunday 25 October')
  expect(new Date(localValue(night.startsAt))).toEqual(night.startsAt)
  expect(new Date(localValue(night.endsAt))).toEqual(night.endsAt)
  expect(localValue(night.startsAt)).toBe('2026-10-24T22:00')
})

it('puts what runs already under today', () => {
  const now = new Date('2026-11-21T01:00Z')
  const shifts = [
    { startsAt: new Date('2026-11-20T22:00Z') },
    { startsAt: new Date('2026-11-21T20:00Z') },
    { startsAt: new Date('2026-11-22T20:00Z') },
  ]
  expect(byDay(shifts, now).map(([name, list]) => [name, list.length])).toEqual([
    ['Today', 2],
    ['Sunday 22 November', 1],
  ])
})
