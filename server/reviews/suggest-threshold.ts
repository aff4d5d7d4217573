import { labels } from '#server/screening/schema.ts'
import { flaggedShare } from '#server/screening/verdict/choose-label.ts'
import { inheritedBy, readOwn } from '#server/thresholds/own-thresholds.ts'
import { range } from '#server/thresholds/schema.ts'
import { fewest } from './policy.ts'
import type { Flag } from './read-flags.ts'
import type { Suggestion } from './schema.ts'

/** Danger is flagged wide on purpose: nobody is asked to flag less of it. */
const asked = ['shaming', 'hostile', 'solicitation'] as const
/** One right flag lost weighs as much as so many wrong ones that are gone. */
const rightWeighs = 3

type Judged = { share: number; upheld: boolean }

const ways = (now: number) => {
  const steps = Math.round((range.most - now) / range.step)
  return Array.from({ length: Math.max(0, steps) }, (_, step) => {
    const way = now + (step + 1) * range.step
    return Math.round(way * 100) / 100
  })
}

const countGone = (judged: Judged[], upheld: boolean, threshold: number) =>
  judged.filter((one) => one.upheld === upheld && one.share < threshold).length

/**
 * The threshold that would have spared most wrong flags without losing right ones, of all higher than now, or
 * null when none would have been better. What a lower one would have shown besides is asked of the preview.
 */
export const betterThreshold = (judged: Judged[], now: number): number | null => {
  const worth = (way: number) => countGone(judged, false, way) - rightWeighs * countGone(judged, true, way)
  const best = ways(now).reduce<{ way: number | null; worth: number }>(
    (kept, way) => (worth(way) > kept.worth ? { way, worth: worth(way) } : kept),
    { way: null, worth: 0 },
  )
  return best.way
}

/** For each lane with enough wrong flags to tell, what another threshold for all circles would have done to them. */
export const suggestThreshold = async (flags: Flag[]): Promise<Suggestion[]> => {
  const own = await readOwn()
  const holds = { ...inheritedBy(null, own), ...own.get(null) }
  return asked.flatMap((label) => {
    const judged = flags
      .filter((flag) => flag.label === label)
      .map(({ confidences, upheld }) => ({
        share: flaggedShare(labels.map((one) => confidences[one] ?? 0)),
        upheld,
      }))
    const right = judged.filter(({ upheld }) => upheld).length
    const wrong = judged.length - right
    if (wrong < fewest) return []
    const now = holds[label]
    const other = betterThreshold(judged, now)
    const gone = (upheld: boolean) => (other === null ? 0 : countGone(judged, upheld, other))
    return [{ label, now, other, wrong, wrongGone: gone(false), right, rightGone: gone(true) }]
  })
}
