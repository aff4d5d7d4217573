import { afterEach, expect, test } from 'vitest'
import { openEncoderPool } from './encoder-pool.ts'
import { type RestingEncoder, restingEncoder } from './resting-encoder.ts'

// a thread that answers with the length of the text, keeps one text until the next, and fails at one
const thread = `
const { parentPort } = require('node:worker_threads')
parentPort.postMessage({ id: 0, vector: new Float32Array(1) })
let kept = []
parentPort.on('message', ({ id, text }) => {
  if (text === 'fail') return parentPort.postMessage({ id, error: 'could not read this' })
  kept.push({ id, vector: Float32Array.of(text.length) })
  if (text === 'keep') return
  for (const answer of kept) parentPort.postMessage(answer)
  kept = []
})`
const broken = `throw new Error('no weights')`
const soon = 30
const never = 60_000

let opened = 0
let encoder: RestingEncoder | undefined
const make = (quiet: number, open = () => openEncoderPool(1, thread)) => {
  opened = 0
  encoder = restingEncoder(() => {
    opened += 1
    return open()
  }, quiet)
  return encoder
}
afterEach(() => encoder?.close())
const becomes = (state: string) => expect.poll(() => encoder?.state(), { timeout: 10_000 }).toBe(state)

test('it rests until a text comes; texts that come at once open it once', async () => {
  const { encode, state } = make(never)
  expect([state(), opened]).toEqual(['resting', 0])
  const vectors = await Promise.all(['one', 'four', 'five5'].map(encode))
  expect(vectors).toEqual([3, 4, 5].map((length) => Float32Array.of(length)))
  expect([state(), opened]).toEqual(['awake', 1])
})

test('it wakes before the text, and the text finds it open', async () => {
  const { encode, wake } = make(never)
  wake()
  wake()
  await becomes('awake')
  await encode('text')
  expect(opened).toBe(1)
})

test('after a quiet time it rests, and the next text opens it again', async () => {
  const { encode } = make(soon)
  await encode('one')
  await becomes('resting')
  expect(await encode('four')).toEqual(Float32Array.of(4))
  expect(opened).toBe(2)
  await becomes('resting')
})

test('woken for words that never came it rests again', async () => {
  const { wake, state } = make(soon)
  wake()
  expect(state()).toBe('opening')
  await becomes('resting')
})

test('it does not rest while it reads, however long that takes', async () => {
  const { encode } = make(soon)
  const slow = encode('keep')
  await becomes('awake')
  // several quiet times long
  await new Promise((done) => setTimeout(done, 5 * soon))
  await encode('go')
  expect(await slow).toEqual(Float32Array.of(4))
  expect(opened).toBe(1)
})

test('a text that comes while it closes is read by the next', async () => {
  let letGo: (value?: unknown) => void = () => undefined
  const held = new Promise((done) => {
    letGo = done
  })
  let closing = 0
  const { encode } = make(soon, () => {
    const pool = openEncoderPool(1, thread)
    const close = async () => {
      closing += 1
      await held
      await pool.close()
    }
    return { ...pool, close }
  })
  await encode('one')
  await expect.poll(() => closing).toBe(1)
  const meanwhile = encode('four')
  letGo()
  expect(await meanwhile).toEqual(Float32Array.of(4))
  expect(opened).toBe(2)
})

test('one that cannot be opened says so, wakes for no words, and every text tries again', async () => {
  const { encode, wake } = make(never, () => openEncoderPool(1, broken))
  wake()
  await becomes('failed')
  wake()
  expect(opened).toBe(1)
  await expect(encode('one')).rejects.toThrow('no weights')
  expect([encoder?.state(), opened]).toEqual(['failed', 2])
})

test('after a text that could not be read the next one can', async () => {
  const { encode, state } = make(never)
  await expect(encode('fail')).rejects.toThrow('could not read this')
  expect(state()).toBe('failed')
  await encode('one')
  expect([state(), opened]).toEqual(['awake', 1])
})

test('closed for good it refuses', async () => {
  const { encode, close, wake } = make(never)
  await close()
  wake()
  await expect(encode('one')).rejects.toThrow('closed')
  expect(opened).toBe(0)
})

test('the encoder itself reads the same after a rest', async () => {
  const { encode } = make(soon, openEncoderPool)
  const before = await encode('The baby will not sleep')
  await becomes('resting')
  expect(await encode('The baby will not sleep')).toEqual(before)
  expect(opened).toBe(2)
}, 60_000)
