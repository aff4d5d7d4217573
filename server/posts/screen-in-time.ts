import { log } from '#server/log.ts'
import type { ScreenContext, Screening } from '#server/screening/schema.ts'
import { screen } from '#server/screening/screen.ts'

/** Longer than this and the person should not wait: the post is shown and screened a moment later. */
export const screeningLimitMs = 500

type Screener = (text: string, context?: ScreenContext) => Promise<Screening>

/** What the engine says of a text, or null when it failed or took too long (then a job screens it). */
export const screenInTime = async (
  text: string,
  context: ScreenContext,
  screener: Screener = screen,
): Promise<Screening | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), screeningLimitMs)
  })
  try {
    return await Promise.race([screener(text, context), late])
  } catch (error) {
    log.error({ err: error }, 'screening failed; the post will be screened later')
    return null
  } finally {
    clearTimeout(timer)
  }
}
