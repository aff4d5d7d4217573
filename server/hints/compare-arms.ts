import type { HintArm } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { type HintKind, hintKinds } from './limits.ts'
import { type ArmCount, type Comparison, type KindComparison, periods, type Verdict } from './schema.ts'
import { difference, wilson } from './wilson.ts'

/** With fewer drafts than this on either side chance says more than the hint does. */
const enoughToTell = 30

const read = (from: Date, to: Date) =>
  db.hint.groupBy({
    by: ['kind', 'arm', 'outcome', 'flagged'],
    where: { createdAt: { gte: from, lt: to } },
    _count: true,
  })
type Group = Awaited<ReturnType<typeof read>>[number]

const count = (groups: Group[], wanted: (group: Group) => boolean) =>
  groups.filter(wanted).reduce((sum, { _count }) => sum + _count, 0)

// Put away says nothing of whether it was posted; that it was flagged or not does.
const wasPosted = ({ outcome, flagged }: Group) =>
  flagged !== null || (outcome !== null && outcome !== 'put_away')

const countArm = (groups: Group[]): ArmCount => {
  const called = count(groups, () => true)
  const flagged = count(groups, (group) => group.flagged === true)
  const came = (outcome: Group['outcome']) => count(groups, (group) => group.outcome === outcome)
  return {
    called,
    posted: count(groups, wasPosted),
    flagged,
    flaggedShare: wilson(flagged, called),
    adopted: came('adopted'),
    changed: came('changed'),
    asItWas: came('as_it_was'),
    putAway: came('put_away'),
  }
}

/** Whether the hint made a difference to what was flagged in the end, of all drafts that called for one. */
const tell = (shown: ArmCount, withheld: ArmCount): Verdict => {
  if (Math.min(shown.called, withheld.called) < enoughToTell) return 'too_few'
  if (!shown.flaggedShare || !withheld.flaggedShare) return 'too_few'
  const { low, high } = difference(shown.flaggedShare, withheld.flaggedShare)
  if (high < 0) return 'fewer'
  return low > 0 ? 'more' : 'no_difference'
}

const compareKind = (groups: Group[], kind: HintKind): KindComparison => {
  const armed = (arm: HintArm) => countArm(groups.filter((group) => group.kind === kind && group.arm === arm))
  const [shown, withheld] = [armed('shown'), armed('withheld')]
  return { kind, shown, withheld, verdict: tell(shown, withheld) }
}

/** What became of the drafts that called for a hint, with and without one, between two moments. */
export const compareBetween = async (from: Date, to: Date): Promise<KindComparison[]> => {
  const groups = await read(from, to)
  return hintKinds.map((kind) => compareKind(groups, kind))
}

/** The same for each of the periods up to now. */
export const compareArms = (): Promise<Comparison[]> =>
  Promise.all(
    periods.map(async (days) => {
      const now = Date.now()
      // a hint of this very moment belongs to it
      const kinds = await compareBetween(new Date(now - days * 86_400_000), new Date(now + 60_000))
      return { days, kinds }
    }),
  )
