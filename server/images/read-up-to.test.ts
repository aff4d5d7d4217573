import { expect, test } from 'vitest'
import { readUpTo } from './read-up-to.ts'

const sent = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start: (line) => {
      for (const part of parts) line.enqueue(new TextEncoder().encode(part))
      line.close()
    },
  })
const refused = (reason: string) => ({ code: 'INVALID', reason: expect.stringContaining(reason) })

test('all that is sent, in one piece', async () => {
  expect((await readUpTo(sent('a', 'bc'), { most: 3, seconds: 9 })).toString()).toBe('abc')
})

test('a byte too many, and nothing at all', async () => {
  await expect(readUpTo(sent('a', 'bcd'), { most: 3, seconds: 9 })).rejects.toMatchObject(refused('up to'))
  await expect(readUpTo(null, { most: 3, seconds: 9 })).rejects.toMatchObject(refused('no picture'))
})

test('a line that stands still is cut, and one that breaks is told in words', async () => {
  const still = new ReadableStream<Uint8Array>({ start: (line) => line.enqueue(new Uint8Array(1)) })
  await expect(readUpTo(still, { most: 3, seconds: 0.01 })).rejects.toMatchObject(refused('whole'))
  const broken = new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('aborted')) })
  await expect(readUpTo(broken, { most: 3, seconds: 9 })).rejects.toMatchObject(refused('whole'))
})
