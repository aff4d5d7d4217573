import { screenFirstStage } from './first-stage.ts'
import type { ScreenContext, Screening } from './schema.ts'

/** What the engine says of a text. Asynchronous for good: a later stage reads texts in a worker. */
export const screen = async (text: string, context: ScreenContext = {}): Promise<Screening> =>
  screenFirstStage(text, context)
