import { log } from '#server/log.ts'
import type { EncoderPool } from './encoder/encoder-pool.ts'
import { type EncoderState, restingEncoder } from './encoder/resting-encoder.ts'
import { undisguise } from './encoder/undisguise.ts'
import { readWeights } from './model/weights-file.ts'
import { readText } from './reading/read-text.ts'
import type { ScreenContext, Screening } from './schema.ts'
import { screenText } from './screen-text.ts'
import { isPlain } from './verdict/is-plain.ts'

/** How long a person's post may wait for the second stage; then the first stands in and it is read again. */
export const patienceMs = 400

export type Engine = {
  /** Both stages; the first where it is sure (isPlain), and where the encoder is asleep, busy or down for longer. */
  screen: (text: string, context?: ScreenContext, patience?: number) => Promise<Screening>
  /** Both stages, however long it takes; rejects when the encoder is down. */
  screenAgain: (text: string, context?: ScreenContext) => Promise<Screening>
  /** The first stage, at once. */
  glance: (text: string, context?: ScreenContext) => Screening
  /** The encoder's vector of a text, for finding texts that are like it. */
  encode: (text: string) => Promise<Float32Array>
  /** Somebody writes: the encoder is opened, if it rests. */
  wake: () => void
  /** Null for an engine without one. */
  encoder: () => EncoderState | null
  close: () => Promise<void>
}

const within = <T>(work: Promise<T>, ms: number): Promise<T | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

/**
 * Opens the engine: the weights in this thread, the encoder in one of its own when a text needs it. `stages:
 * 'first'` does without the encoder, for a machine that has no 130 MB to spare.
 */
export const openEngine = (stages: 'first' | 'both', open?: () => EncoderPool): Engine => {
  const model = readWeights()
  const pool = stages === 'both' ? restingEncoder(open) : null
  const encode = (text: string) =>
    pool ? pool.encode(undisguise(readText(text))) : Promise.reject(new Error('this engine has no encoder'))
  const glance: Engine['glance'] = (text, context) => screenText(model, text, context)
  const screenAgain: Engine['screenAgain'] = async (text, context) =>
    pool ? screenText(model, text, context, await encode(text)) : glance(text, context)
  return {
    glance,
    screenAgain,
    encode,
    wake: () => pool?.wake(),
    encoder: () => pool?.state() ?? null,
    screen: async (text, context, patience = patienceMs) => {
      const first = glance(text, context)
      if (!pool || isPlain(first)) return first
      const vector = await within(encode(text), patience).catch((error) => {
        log.error({ err: error }, 'the encoder failed; the first stage stands in')
        return null
      })
      return vector ? screenText(model, text, context, vector) : first
    },
    close: async () => pool?.close(),
  }
}
