import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Encode } from './encoder.ts'
import type { Answered, Asked } from './encoder-worker.ts'

const at = (...path: string[]) => pathToFileURL(join(process.cwd(), ...path)).href
const built = at('.next', 'process', 'encoder-worker.mjs')
const source = at('server', 'screening', 'encoder', 'encoder-worker.ts')
const isBuilt = process.argv[1] === join(process.cwd(), '.next', 'process', 'index.mjs')
// A thread starts without the TypeScript loader of the process; it registers its own first.
export const encoderThread = isBuilt
  ? `import('${built}')`
  : `import('tsx/esm/api').then((tsx) => { tsx.register(); return import('${source}') })`

type Waiting = { resolve: (vector: Float32Array) => void; reject: (error: Error) => void }
type Hand = { worker: Worker; waiting: Map<number, Waiting>; ready: Promise<void> }

export type EncoderPool = { encode: Encode; ready: () => Promise<void>; close: () => Promise<void> }

const hire = (thread: string, onEnd: (hand: Hand) => void): Hand => {
  // it makes much that is gone at once: a small room for that is as fast, and stays small
  const worker = new Worker(thread, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: 8 } })
  worker.unref()
  const waiting = new Map<number, Waiting>()
  const ready = new Promise<Float32Array>((resolve, reject) => waiting.set(0, { resolve, reject })).then(
    () => undefined,
  )
  ready.catch(() => undefined)
  const hand: Hand = { worker, waiting, ready }
  const end = (error: Error) => {
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
    onEnd(hand)
  }
  worker.on('message', (answer: Answered) => {
    const one = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('error' in answer) one?.reject(new Error(answer.error))
    else one?.resolve(answer.vector)
  })
  worker.once('error', end)
  worker.once('exit', () => end(new Error('the encoder ended')))
  return hand
}

/**
 * The encoder on threads of its own, so that reading a text holds up neither requests nor sockets. A thread
 * that dies fails the texts it had and is replaced when the next one comes.
 */
export const openEncoderPool = (threads = 1, thread = encoderThread): EncoderPool => {
  const hands = new Set<Hand>()
  let last = 0
  let closed = false
  const fill = () => {
    while (!closed && hands.size < threads) hands.add(hire(thread, (hand) => hands.delete(hand)))
  }
  fill()
  const leastBusy = () => [...hands].sort((a, b) => a.waiting.size - b.waiting.size)[0]
  return {
    encode: (text) => {
      fill()
      const hand = leastBusy()
      if (!hand) return Promise.reject(new Error('the encoder is closed'))
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        hand.waiting.set(id, { resolve, reject })
        hand.worker.postMessage({ id, text } satisfies Asked)
      })
    },
    ready: async () => {
      await Promise.all([...hands].map(({ ready }) => ready))
    },
    close: async () => {
      closed = true
      await Promise.all([...hands].map(({ worker }) => worker.terminate()))
    },
  }
}
