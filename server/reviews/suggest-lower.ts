import { labels } from '#server/screening/schema.ts'
import { flaggedShare, nearestFlag } from '#server/screening/verdict/choose-label.ts'
import { inheritedBy, readOwn } from '#server/thresholds/own-thresholds.ts'
import { range } from '#server/thresholds/schema.ts'
import { fewest } from './policy.ts'
import type { LeftAlone, Missed } from './read-missed.ts'
import type { LowerSuggestion } from './schema.ts'

const asked = ['shaming', 'hostile', 'solicitation'] as const
/** One that nobody has to report any more is worth so many more to look at. */
const foundWeighs = 3

type Here = { label: LeftAlone['label']; shares: number[]; posts: LeftAlone[] }

const hundredths = (share: number) => Math.floor(share * 100 + 1e-6)

const ways = (now: number) => {
  const [from, to] = [hundredths(range.least), hundredths(now)]
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => to - 1 - step)
}

const foundAt = ({ shares }: Here, way: number) => shares.filter((share) => hundredths(share) >= way).length
const besidesAt = ({ posts }: Here, way: number, now: number) =>
  posts.reduce((sum, { step, posts: some }) => (step >= way && step < hundredths(now) ? sum + some : sum), 0)

/**
 * The place, in hundredths and below the one now, that would have found most without bringing much besides; the
 * nearest of several as good. Null when none would have been better.
 */
export const lowerPlace = (here: Here, now: number): number | null => {
  const worth = (way: number) => foundWeighs * foundAt(here, way) - besidesAt(here, way, now)
  const best = ways(now).reduce<{ way: number | null; worth: number }>(
    (kept, way) => (worth(way) > kept.worth ? { way, worth: worth(way) } : kept),
    { way: null, worth: 0 },
  )
  return best.way
}

/** For each lane in which enough had to be reported to be seen, what a lower threshold would have found. */
export const suggestLower = async (missed: Missed[], left: LeftAlone[]): Promise<LowerSuggestion[]> => {
  const own = await readOwn()
  const holds = { ...inheritedBy(null, own), ...own.get(null) }
  const all = missed.map(({ confidences }) => labels.map((one) => confidences[one] ?? 0))
  return asked.flatMap((label) => {
    const now = holds[label]
    const shares = all
      .filter((one) => nearestFlag(one) === label)
      .map(flaggedShare)
      // what is flagged by now is not missed any more
      .filter((share) => hundredths(share) < hundredths(now))
    if (shares.length < fewest) return []
    const here = { label, shares, posts: left.filter((one) => one.label === label) }
    const way = lowerPlace(here, now)
    const counted =
      way === null
        ? { found: 0, besides: 0 }
        : { found: foundAt(here, way), besides: besidesAt(here, way, now) }
    return [{ label, now, other: way === null ? null : way / 100, missed: shares.length, ...counted }]
  })
}
