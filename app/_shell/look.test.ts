import { expect, test } from 'vitest'
import { isNight, nightScript, readLook, writeLook } from './look.ts'

test('a look comes back as it was kept, and nonsense is the usual one', () => {
  for (const look of [
    { text: '150', theme: 'night' },
    { text: '100', theme: 'system' },
  ] as const)
    expect(readLook(writeLook(look).split(';')[0]?.split('=')[1])).toEqual(look)
  for (const nonsense of [undefined, '', '999-neon', '"><script>', '-', '125'])
    expect(readLook(nonsense).theme).toBe('system')
})

test('the script in the page knows the same night', () => {
  for (let hour = 0; hour < 24; hour += 1) {
    let set: boolean | undefined
    const document = { documentElement: { toggleAttribute: (_name: string, on: boolean) => (set = on) } }
    const Clock = class {
      getHours = () => hour
    }
    new Function('document', 'Date', nightScript)(document, Clock)
    expect({ hour, set }).toEqual({ hour, set: isNight(hour) })
  }
})
