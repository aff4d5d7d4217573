import { expect, test } from 'vitest'
import { inWeeks } from './in-weeks.ts'

const win = (day: string) => ({ body: { day } })

test('looks back on this week, the one before, and months after that; nothing stands for an empty week', () => {
  const days = ['2026-03-10', '2026-03-04', '2026-03-03', '2026-02-20', '2026-02-01', '2025-12-31']
  expect(inWeeks(days.map(win), '2026-03-10').map(({ title, wins }) => [title, wins.length])).toEqual([
    ['All you did this week', 2],
    ['The week before', 1],
    ['In February 2026', 2],
    ['In December 2025', 1],
  ])
})

test('a day that has not come yet belongs to this week', () => {
  expect(inWeeks([win('2026-03-12')], '2026-03-10')).toMatchObject([{ title: 'All you did this week' }])
})
