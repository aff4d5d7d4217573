import { parentPort } from 'node:worker_threads'
import { openEncoder } from './encoder.ts'

export type Asked = { id: number; text: string }
export type Answered = { id: number; vector: Float32Array } | { id: number; error: string }

const port = parentPort
if (!port) throw new Error('this file runs as a worker')
const encode = await openEncoder()
port.postMessage({ id: 0, vector: await encode('ready') } satisfies Answered)
port.on('message', async ({ id, text }: Asked) => {
  try {
    const vector = await encode(text)
    port.postMessage({ id, vector } satisfies Answered, [vector.buffer as ArrayBuffer])
  } catch (error) {
    port.postMessage({ id, error: String(error) } satisfies Answered)
  }
})
