import type { Engine } from './engine.ts'
import type { ScreenContext, Screening } from './schema.ts'

// The custom server opens the engine; Next's own copy of this module finds it on globalThis. Scripts and
// tests open one of their own, at the first text.
const shared = globalThis as typeof globalThis & { enoughEngine?: Promise<Engine> | undefined }

/** Whether this process reads texts with the encoder too, open or not (SCREENING_STAGES). */
export const hasEncoder = () => process.env.SCREENING_STAGES !== 'first'

const openOwn = async () => {
  const { openEngine } = await import('./engine.ts')
  return openEngine(hasEncoder() ? 'both' : 'first')
}

/** The engine of this process. */
export const engine = (): Promise<Engine> => {
  shared.enoughEngine ??= openOwn()
  return shared.enoughEngine
}

export const closeEngine = async () => {
  const open = await shared.enoughEngine
  shared.enoughEngine = undefined
  await open?.close()
}

/** What the engine says of a text. `stage` tells whether the encoder had its say; if not, screen it again. */
export const screen = async (
  text: string,
  context: ScreenContext = {},
  patience?: number,
): Promise<Screening> => (await engine()).screen(text, context, patience)

export const screenAgain = async (text: string, context: ScreenContext = {}): Promise<Screening> =>
  (await engine()).screenAgain(text, context)

/** What the first stage says, at once; for words that are still being written. */
export const glance = async (text: string, context: ScreenContext = {}): Promise<Screening> =>
  (await engine()).glance(text, context)

/** Somebody writes: what they write may need the encoder, and opening it takes longer than they should wait then. */
export const wakeEncoder = () => {
  void shared.enoughEngine?.then(({ wake }) => wake()).catch(() => undefined)
}

/** Whether the encoder of this process is open, or null without one. */
export const encoderState = async () => (await shared.enoughEngine)?.encoder() ?? null
