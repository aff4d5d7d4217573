import { afterEach, expect, test } from 'vitest'
import { openEncoderPool } from './encoder/encoder-pool.ts'
import { type Engine, openEngine } from './engine.ts'

const shaming = 'You are a terrible mother and your poor kids know it'
const silent = `require('node:worker_threads').parentPort.on('message', () => undefined)`
const dead = 'process.exit(1)'

let engine: Engine | undefined
afterEach(() => engine?.close())

test('with the encoder both stages have their say', async () => {
  engine = openEngine('both')
  expect(await engine.screenAgain(shaming)).toMatchObject({ label: 'shaming', stage: 'both' })
})

test('while the encoder is busy or down the first stage stands in, and the post need not wait', async () => {
  for (const thread of [silent, dead]) {
    engine = openEngine('both', () => openEncoderPool(1, thread))
    expect(await engine.screen(shaming)).toMatchObject({ label: 'shaming', stage: 'first' })
    await engine.close()
  }
})

test('screening again waits for the encoder, and fails while it is down', async () => {
  engine = openEngine('both', () => openEncoderPool(1, dead))
  await expect(engine.screenAgain(shaming)).rejects.toThrow()
})

test('an engine without an encoder reads with the first stage alone', async () => {
  engine = openEngine('first')
  expect(await engine.screen(shaming)).toEqual(engine.glance(shaming))
  await expect(engine.encode(shaming)).rejects.toThrow('no encoder')
})

test('a threshold that a host set counts', async () => {
  engine = openEngine('first')
  const thresholds = { shaming: 0.99, hostile: 0.99, solicitation: 0.99 }
  const mild = 'Must be nice to have a nanny on Tuesdays.'
  expect(
    engine.glance(mild, { thresholds: { shaming: 0.05, hostile: 0.05, solicitation: 0.05 } }).label,
  ).toBe('shaming')
  expect(engine.glance(mild, { thresholds }).label).not.toBe('shaming')
})
