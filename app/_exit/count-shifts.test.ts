import { expect, it } from 'vitest'
import { countShifts } from './count-shifts.ts'

const press = (count: ReturnType<typeof countShifts>, at: number) => {
  count({ type: 'keydown', key: 'Shift', timeStamp: at })
  return count({ type: 'keyup', key: 'Shift', timeStamp: at + 40 })
}

it('counts three presses of Shift within five seconds', () => {
  const count = countShifts()
  expect([press(count, 0), press(count, 1000), press(count, 2000)]).toEqual([1, 2, 3])
})

it('forgets what was longer ago', () => {
  const count = countShifts()
  expect([press(count, 0), press(count, 4000), press(count, 6000)]).toEqual([1, 2, 2])
})

it('takes capital letters for typing', () => {
  const count = countShifts()
  for (let at = 0; at < 5; at += 1) {
    count({ type: 'keydown', key: 'Shift', timeStamp: at * 100 })
    count({ type: 'keydown', key: 'M', timeStamp: at * 100 + 10 })
    count({ type: 'keyup', key: 'm', timeStamp: at * 100 + 20 })
    expect(count({ type: 'keyup', key: 'Shift', timeStamp: at * 100 + 30 })).toBeNull()
  }
  press(count, 600)
  press(count, 700)
  count({ type: 'keydown', key: 'a', timeStamp: 750 })
  expect(press(count, 800)).toBe(1)
})

it('does not take a Shift that is held down for three', () => {
  const count = countShifts()
  for (let at = 0; at < 9; at += 1)
    count({ type: 'keydown', key: 'Shift', repeat: at > 0, timeStamp: at * 30 })
  expect(count({ type: 'keyup', key: 'Shift', timeStamp: 400 })).toBe(1)
})
