import { expect, test } from 'vitest'
import { groupWindows, ungroupWindows } from './window-groups.ts'

test('the same hours on several days are one line, and come back as they were', () => {
  const windows = [
    { day: 1, from: 1320, to: 420 },
    { day: 2, from: 1320, to: 420 },
    { day: 6, from: 0, to: 1440 },
  ]
  expect(groupWindows(windows)).toEqual([
    { days: [1, 2], from: '22:00', to: '07:00' },
    { days: [6], from: '00:00', to: '00:00' },
  ])
  expect(ungroupWindows(groupWindows(windows))).toEqual(windows)
})
