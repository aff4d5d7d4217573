import { log } from '#server/log.ts'
import type { ScreenContext, Screening, Thresholds } from '#server/screening/schema.ts'
import { screen } from '#server/screening/screen.ts'
import { readThresholds } from '#server/thresholds/read-thresholds.ts'

/** Longer than this and the person should not wait: the post is shown and screened a moment later. */
export const screeningLimitMs = 500

type Screener = (text: string, context?: ScreenContext) => Promise<Screening>
/** `thresholds`: those of the circle, for whoever has asked for them already. */
type About = { circle: string; answering?: string; thresholds?: Partial<Thresholds> }

/** What the engine says of a text, or null when it failed or took too long (then a job screens it). */
export const screenInTime = async (
  text: string,
  about: About,
  screener: Screener = screen,
  limit = screeningLimitMs,
): Promise<Screening | null> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limit)
  })
  const work = async () =>
    screener(text, { ...about, thresholds: about.thresholds ?? (await readThresholds(about.circle)) })
  try {
    return await Promise.race([work(), late])
  } catch (error) {
    log.error({ err: error }, 'screening failed; the post will be screened later')
    return null
  } finally {
    clearTimeout(timer)
  }
}

/** Long enough for an encoder that has to be opened first. */
const onceLimitMs = 5_000

/** The same for words that no job reads again: they wait for an encoder that rests, as nothing said of them is mended. */
export const screenOnce = (text: string, about: About): Promise<Screening | null> =>
  screenInTime(text, about, (words, context) => screen(words, context, onceLimitMs - 500), onceLimitMs)
