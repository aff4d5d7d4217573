import { expect, it } from 'vitest'
import { engine, screen } from '#server/screening/screen.ts'
import { screenInTime } from './screen-in-time.ts'

const about = { circle: 'dads' }

it('gives what the engine says', async () => {
  await engine()
  const said = await screen('me too', about)
  expect(await screenInTime('me too', about)).toEqual(said)
})

it('gives nothing when the engine fails, or takes its time', async () => {
  expect(await screenInTime('me too', about, () => Promise.reject(new Error('down')))).toBeNull()
  expect(
    await screenInTime('me too', about, () => {
      throw new Error('down at once')
    }),
  ).toBeNull()
  expect(await screenInTime('me too', about, () => new Promise(() => undefined))).toBeNull()
})
