import { afterEach, expect, test } from 'vitest'
import { type EncoderPool, openEncoderPool } from './encoder-pool.ts'

// a thread that answers at once with the length of the text, dies of one word and says nothing to another
const frail = `
const { parentPort } = require('node:worker_threads')
parentPort.postMessage({ id: 0, vector: new Float32Array(1) })
parentPort.on('message', ({ id, text }) => {
  if (text === 'die') process.exit(1)
  if (text === 'fail') parentPort.postMessage({ id, error: 'could not read this' })
  else if (text !== 'silence') parentPort.postMessage({ id, vector: Float32Array.of(text.length) })
})`

let pool: EncoderPool | undefined
afterEach(() => pool?.close())

test('every text gets its own vector, however many are asked at once', async () => {
  pool = openEncoderPool(2, frail)
  const texts = Array.from({ length: 50 }, (_, i) => 'x'.repeat(i))
  const vectors = await Promise.all(texts.map((text) => pool?.encode(text)))
  expect(vectors.map((vector) => vector?.[0])).toEqual(texts.map(({ length }) => length))
})

test('a thread that dies fails what it had, and the next text finds a new one', async () => {
  pool = openEncoderPool(1, frail)
  await pool.ready()
  const waiting = pool.encode('silence')
  const deadly = pool.encode('die')
  await expect(waiting).rejects.toThrow('ended')
  await expect(deadly).rejects.toThrow('ended')
  await expect(pool.encode('four')).resolves.toEqual(Float32Array.of(4))
})

test('a text that cannot be read fails alone', async () => {
  pool = openEncoderPool(1, frail)
  await expect(pool.encode('fail')).rejects.toThrow('could not read this')
  await expect(pool.encode('ok')).resolves.toEqual(Float32Array.of(2))
})

test('a closed pool refuses', async () => {
  pool = openEncoderPool(1, frail)
  await pool.ready()
  await pool.close()
  await expect(pool.encode('late')).rejects.toThrow('closed')
})

test('the encoder itself gives the same text the same vector, and like texts like ones', async () => {
  pool = openEncoderPool()
  const [a, again, near, far] = await Promise.all(
    [
      'The baby will not sleep',
      'The baby will not sleep',
      'My newborn stays awake all night',
      'The printer is on fire',
    ].map((text) => pool?.encode(text) ?? new Float32Array(0)),
  )
  const dot = (x: Float32Array = new Float32Array(0), y: Float32Array = new Float32Array(0)) =>
    x.reduce((sum, value, d) => sum + value * (y[d] ?? 0), 0)
  expect(again).toEqual(a)
  expect(dot(a, near)).toBeGreaterThan(dot(a, far))
})
