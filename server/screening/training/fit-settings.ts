import type { StageSettings } from '../model/engine-model.ts'
import { softmax } from '../model/softmax.ts'
import { type Label, labels } from '../schema.ts'
import { flaggedShare } from '../verdict/choose-label.ts'

export type Judged = { label: Label; logits: ArrayLike<number> }

const golden = (Math.sqrt(5) - 1) / 2
const rounds = 40
/**
 * The temperature at which the shares are most honest: the least log loss on texts of unseen authors (Guo et
 * al. 2017, On calibration of modern neural networks), found by golden-section search.
 */
export const fitTemperature = (judged: Judged[]): number => {
  const loss = (temperature: number) =>
    judged.reduce(
      (sum, { label, logits }) =>
        sum - Math.log(Math.max(1e-12, softmax(logits, temperature)[labels.indexOf(label)] ?? 0)),
      0,
    )
  let [low, high] = [0.2, 5]
  for (let round = 0; round < rounds; round++) {
    const a = high - golden * (high - low)
    const b = low + golden * (high - low)
    if (loss(a) < loss(b)) high = b
    else low = a
  }
  return Math.round(((low + high) / 2) * 1000) / 1000
}

/** What of the texts that must be left alone may at most be flagged, or sent to care, on unseen authors. */
export const most = { flagged: 0.04, toCare: 0.06 }
const leftAlone: Label[] = ['self_shame', 'reported', 'ok']

// the smallest threshold that no more than `share` of the values reach
const reachedBy = (values: number[], share: number) => {
  const sorted = [...values].sort((a, b) => b - a)
  const above = sorted[Math.floor(sorted.length * share)] ?? 1
  return Math.min(0.99, Math.ceil(above * 1000 + 1) / 1000)
}

/** Temperature and thresholds of a stage, from what it said of authors it had not seen. */
export const fitSettings = (judged: Judged[]): StageSettings => {
  const temperature = fitTemperature(judged)
  const left = judged
    .filter(({ label }) => leftAlone.includes(label))
    .map(({ logits }) => softmax(logits, temperature))
  const queue = reachedBy(left.map(flaggedShare), most.flagged)
  const crisis = reachedBy(
    left.map((shares) => shares[labels.indexOf('crisis')] ?? 0),
    most.toCare,
  )
  return { temperature, thresholds: { shaming: queue, hostile: queue, solicitation: queue, crisis } }
}
