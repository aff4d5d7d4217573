import { expect, it } from 'vitest'
import { screen } from '#server/screening/screen.ts'
import { screenInTime } from './screen-in-time.ts'

it('gives what the engine says', async () => {
  expect(await screenInTime('me too', {})).toEqual(await screen('me too'))
})

it('gives nothing when the engine fails, or takes its time', async () => {
  expect(await screenInTime('me too', {}, () => Promise.reject(new Error('down')))).toBeNull()
  expect(
    await screenInTime('me too', {}, () => {
      throw new Error('down at once')
    }),
  ).toBeNull()
  expect(await screenInTime('me too', {}, () => new Promise(() => undefined))).toBeNull()
})
