import { type Label, labels } from '../schema.ts'
import type { Frames } from './find-cues.ts'
import type { Hit } from './find-evidence.ts'
import type { Offer } from './find-offers.ts'
import type { Harm } from './weigh-harm.ts'

export type Evidence = { crisis: Hit<string>[]; harm: Harm[]; offers: Hit<Offer>[]; frames: Frames }
export type Scores = Record<Label, number>

/** What a text must outweigh before it is anything but ok. */
const benefitOfTheDoubt = 1.75
/** A sign of danger weighs more than everything else together. */
const danger = 12
/** How much each further piece of the same kind adds, after the heaviest. */
const further = 0.45

const sum = (weights: number[]) => {
  const [heaviest = 0, ...rest] = [...weights].sort((a, b) => b - a)
  return heaviest + rest.reduce((total, weight) => total + weight, 0) * further
}

const harmScore = (harm: Harm[], label: 'shaming' | 'hostile') =>
  sum(harm.filter((one) => one.label === label && !one.excusedBy).map((one) => one.of.weight))

const excused = (harm: Harm[], kinds: string[]) =>
  harm.some(({ excusedBy }) => excusedBy !== null && kinds.includes(excusedBy))

/** Weighs all that was found. The weights are judgement, not training; a later version learns them. */
export const scoreEvidence = ({ crisis, harm, offers, frames }: Evidence): Scores => {
  const kind = Math.min(1, frames.kind.length * 0.35)
  const joke = Math.min(0.6, frames.humour.length * 0.3)
  const reported = excused(harm, ['quoted', 'reported']) ? 2.2 : frames.report.length > 0 ? 1.2 : 0
  const guilty = frames.guilt.length > 0 ? 1.9 + Math.min(0.6, frames.guilt.length * 0.2) : 0
  return {
    crisis: crisis.length > 0 ? danger : 0,
    shaming: harmScore(harm, 'shaming') - kind * 0.5 - joke * 0.4,
    hostile: harmScore(harm, 'hostile') - kind * 0.5 - joke,
    solicitation: offers.reduce((total, { of }) => total + of.weight, 0) - 0.6,
    self_shame: guilty + (excused(harm, ['self_directed']) ? 0.6 : 0),
    reported,
    ok: benefitOfTheDoubt + kind,
  }
}

const sharpness = 1.6

/** Softmax: shares that together make 1. */
export const confidencesOf = (scores: Scores): Scores => {
  const most = Math.max(...Object.values(scores))
  const grown = labels.map((label) => [label, Math.exp((scores[label] - most) * sharpness)] as const)
  const total = grown.reduce((sum, [, share]) => sum + share, 0)
  return Object.fromEntries(grown.map(([label, share]) => [label, share / total])) as Scores
}
