import { expect, test } from 'vitest'
import { areLow, type Day } from './low-days.ts'

const heavy = (day: string, at = `${day}T20:00:00.000Z`): Day => ({
  day,
  at,
  energy: 'empty',
  patience: 'gone',
  guilt: 'loud',
})
const light = (day: string, at = `${day}T20:00:00.000Z`): Day => ({
  day,
  at,
  energy: 'good',
  patience: 'okay',
  guilt: 'quiet',
})
const low = (days: Day[]) => areLow(days, '2026-03-10', '2026-02-24')

test('three heavy days in a row, with days between them on which nobody looked', () => {
  expect(low([heavy('2026-03-10'), heavy('2026-03-07'), heavy('2026-03-03')])).toBe(true)
})

test('two are not three, and a lighter one among them ends it', () => {
  expect(low([heavy('2026-03-10'), heavy('2026-03-09')])).toBe(false)
  expect(low([heavy('2026-03-10'), light('2026-03-09'), heavy('2026-03-08'), heavy('2026-03-07')])).toBe(
    false,
  )
})

test('the last look of a day is what counts for it', () => {
  const days = [heavy('2026-03-09'), heavy('2026-03-08'), heavy('2026-03-10', '2026-03-10T07:00:00.000Z')]
  expect(low([...days, light('2026-03-10', '2026-03-10T21:00:00.000Z')])).toBe(false)
  expect(low([light('2026-03-10', '2026-03-10T06:00:00.000Z'), ...days])).toBe(true)
})

test('long ago says nothing about now, and neither does a day that has not come', () => {
  expect(low([heavy('2026-03-10'), heavy('2026-03-09'), heavy('2025-12-01')])).toBe(false)
  expect(low([heavy('2027-01-01'), heavy('2026-03-10'), heavy('2026-03-09')])).toBe(false)
  expect(low([])).toBe(false)
})

test('one heavy answer alone is an ordinary day', () => {
  const ordinary = { ...light('2026-03-10'), energy: 'empty' }
  expect(low([ordinary, { ...ordinary, day: '2026-03-09' }, { ...ordinary, day: '2026-03-08' }])).toBe(false)
})
