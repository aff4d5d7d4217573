import { expect, it, vi } from 'vitest'
import { closeEngine, encoderState, engine, screen } from '#server/screening/screen.ts'
import { screenInTime, screenOnce } from './screen-in-time.ts'

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

it('does not wait for an encoder that has to be opened, and waits for it where no job reads again', async () => {
  vi.stubEnv('SCREENING_STAGES', 'both')
  await closeEngine()
  const uncertain = 'You are a terrible mother and your poor kids know it'
  expect(await screenInTime(uncertain, about)).toMatchObject({ label: 'shaming', stage: 'first' })
  await expect.poll(encoderState, { timeout: 15_000 }).toBe('awake')
  expect(await screenOnce(uncertain, about)).toMatchObject({ label: 'shaming', stage: 'both' })
  await closeEngine()
  vi.unstubAllEnvs()
})
