import { log } from '#server/log.ts'
import { type EncoderPool, openEncoderPool } from './encoder-pool.ts'

/** Milliseconds without a text or somebody who writes, after which the encoder gives its memory back. */
export const quietMs = 15 * 60_000

/** `failed`: the last try to open it or to read with it failed; the next text that needs it tries again. */
export type EncoderState = 'resting' | 'opening' | 'awake' | 'failed'

export type RestingEncoder = Pick<EncoderPool, 'encode' | 'close'> & {
  /** Opens it for a text that is about to come. Nobody waits for it, and one that failed is left to the texts. */
  wake: () => void
  state: () => EncoderState
}

/** The encoder, opened by the first text or by `wake`, and closed when there was nothing to read for a while. */
export const restingEncoder = (
  open: () => EncoderPool = openEncoderPool,
  quiet = quietMs,
): RestingEncoder => {
  let pool: EncoderPool | undefined
  let state: EncoderState = 'resting'
  let reading = 0
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const rest = async () => {
    const old = pool
    // before it ends, so that a text that comes meanwhile opens another
    pool = undefined
    if (state !== 'failed') state = 'resting'
    await old?.close()
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => (reading > 0 ? wait() : void rest()), quiet)
    timer.unref()
  }
  const opened = () => {
    wait()
    if (pool) return pool
    const own = open()
    pool = own
    state = 'opening'
    own.ready().then(
      () => {
        if (pool === own) state = 'awake'
      },
      (error) => {
        if (pool !== own) return
        log.error({ err: error }, 'the encoder could not be opened; the first stage reads alone')
        state = 'failed'
        void rest()
      },
    )
    return own
  }

  return {
    encode: async (text) => {
      if (closed) throw new Error('the encoder is closed')
      reading += 1
      try {
        const vector = await opened().encode(text)
        if (pool) state = 'awake'
        return vector
      } catch (error) {
        state = 'failed'
        throw error
      } finally {
        reading -= 1
        wait()
      }
    },
    wake: () => {
      if (!closed && state !== 'failed') opened()
    },
    state: () => state,
    close: async () => {
      closed = true
      clearTimeout(timer)
      await rest()
    },
  }
}
