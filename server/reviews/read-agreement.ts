import { db } from '#server/db.ts'
import { firedRules } from './fired-rules.ts'
import { cohenKappa } from './kappa.ts'
import { fewest, type ReviewLane, reviewLanes } from './policy.ts'
import { precisionOf } from './precision-of.ts'
import { readFlags } from './read-flags.ts'
import { readLeftAlone, readMissed } from './read-missed.ts'
import type { AgreementView, GoldenShare, KappaView, LaneAgreement } from './schema.ts'
import { suggestLower } from './suggest-lower.ts'
import { suggestThreshold } from './suggest-threshold.ts'

const days = 90

const readDone = (since: Date) =>
  db.review.findMany({
    where: { doneAt: { gte: since } },
    select: { kind: true, lane: true, first: true, verdict: true, agreed: true },
  })
type Done = Awaited<ReturnType<typeof readDone>>

const shown = (pairs: Done): KappaView | null =>
  pairs.length < fewest ? null : cohenKappa(pairs.map(({ first, verdict }) => [first, verdict ?? '']))

// What was picked because it might be seen differently says nothing of the rest, so the two are kept apart.
const agreementIn = (done: Done, lane: ReviewLane): LaneAgreement => {
  const here = done.filter((one) => one.lane === lane)
  return {
    lane,
    sample: shown(here.filter(({ kind }) => kind === 'sample')),
    chosen: shown(here.filter(({ kind }) => kind === 'disagreement' || kind === 'downgrade')),
  }
}

const goldenIn = (done: Done, lane: ReviewLane): GoldenShare[] => {
  const here = done.filter((one) => one.lane === lane && one.kind === 'golden')
  const agreed = here.filter((one) => one.agreed === true).length
  return here.length < fewest ? [] : [{ lane, n: here.length, agreed }]
}

/** How far eyes agree with each other, and the engine with them: by lane, version and rule, never by person. */
export const readAgreement = async (): Promise<AgreementView> => {
  const since = new Date(Date.now() - days * 86_400_000)
  const [done, flags, missed, left] = await Promise.all([
    readDone(since),
    readFlags(since),
    readMissed(since),
    readLeftAlone(since),
  ])
  return {
    days,
    lanes: reviewLanes.map((lane) => agreementIn(done, lane)),
    golden: reviewLanes.flatMap((lane) => goldenIn(done, lane)),
    versions: precisionOf(flags, ({ version }) => [version]),
    rules: precisionOf(flags, firedRules),
    suggestions: await suggestThreshold(flags),
    lower: await suggestLower(missed, left),
  }
}
