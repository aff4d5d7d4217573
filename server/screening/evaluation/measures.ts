import { routeOf } from '../route.ts'
import { type Label, labels, type Severity } from '../schema.ts'
import type { Judged } from './judged.ts'

/** So many of so many; `null` of none. */
export type Share = { hits: number; of: number }
const share = (all: Judged[], hit: (one: Judged) => boolean): Share => ({
  hits: all.filter(hit).length,
  of: all.length,
})

const isRight = ({ of, route }: Judged) => route === routeOf(of)
const wanted = ({ of }: Judged) => routeOf(of)
const labelled = (all: Judged[], label: Label) => all.filter(({ of }) => of.label === label)

/** What belongs in the queue and got there. */
export const queueRecall = (all: Judged[]) =>
  share(
    all.filter((one) => wanted(one) === 'queue'),
    ({ route }) => route === 'queue',
  )
/** What got into the queue and belongs there. */
export const queuePrecision = (all: Judged[]) =>
  share(
    all.filter(({ route }) => route === 'queue'),
    (one) => wanted(one) === 'queue',
  )
export const shamingFound = (all: Judged[], severity: Severity) =>
  share(
    labelled(all, 'shaming').filter(({ of }) => of.severity === severity),
    ({ route }) => route === 'queue',
  )
/** Of what must be left alone, what was queued. */
export const wronglyQueued = (all: Judged[]) =>
  share(
    all.filter((one) => wanted(one) === 'leave'),
    ({ route }) => route === 'queue',
  )
/** Of what must be left alone, what was offered care. */
export const wronglyCared = (all: Judged[]) =>
  share(
    all.filter((one) => wanted(one) === 'leave'),
    ({ route }) => route === 'care',
  )
export const selfShameQueued = (all: Judged[]) =>
  share(labelled(all, 'self_shame'), ({ route }) => route === 'queue')
export const crisisFound = (all: Judged[]) => share(labelled(all, 'crisis'), ({ route }) => route === 'care')
export const hyperboleCared = (all: Judged[]) =>
  share(
    all.filter((one) => one.of.group === 'hyperbole' && wanted(one) === 'leave'),
    ({ route }) => route === 'care',
  )

/** Pairs of texts that look alike and are not: both halves right. */
export const pairsRight = (all: Judged[]): Share => {
  const pairs = new Map<string, Judged[]>()
  for (const one of all) if (one.of.pair) pairs.set(one.of.pair, [...(pairs.get(one.of.pair) ?? []), one])
  const whole = [...pairs.values()].filter((pair) => pair.length === 2)
  return { hits: whole.filter((pair) => pair.every(isRight)).length, of: whole.length }
}

export const routedRight = (all: Judged[]) => share(all, isRight)
export const labelledRight = (all: Judged[]) => share(all, ({ of, label }) => of.label === label)

const bins = 10
/**
 * Expected calibration error over ten bins (Naeini, Cooper and Hauskrecht 2015): how far the share of the
 * chosen label lies, on average, from how often that label is right. 0 is perfectly honest.
 */
export const calibrationError = (all: Judged[]): number => {
  const sums = Array.from({ length: bins }, () => ({ sure: 0, right: 0, count: 0 }))
  for (const { of, shares } of all) {
    const most = Math.max(...shares)
    const bin = sums[Math.min(bins - 1, Math.floor(most * bins))]
    if (!bin) continue
    bin.sure += most
    bin.right += shares.indexOf(most) === labels.indexOf(of.label) ? 1 : 0
    bin.count += 1
  }
  return sums.reduce((error, { sure, right }) => error + Math.abs(sure - right), 0) / Math.max(1, all.length)
}
