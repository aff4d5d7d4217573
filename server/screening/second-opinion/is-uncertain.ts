import { labels, type Screening, type Thresholds } from '../schema.ts'
import { flaggedShare } from '../verdict/choose-label.ts'

const band = 0.15
const crisisBand = 0.2
// shares are sums of fractions, which miss a round number by a hair
const hair = 1e-9

/** Whether a text lies so near a border that another reader could tip it. */
export const isUncertain = (shares: Screening['confidences'], thresholds: Thresholds): boolean => {
  const near = (share: number, threshold: number, within: number) =>
    Math.abs(share - threshold) <= within + hair
  const kind = (['shaming', 'hostile', 'solicitation'] as const).reduce((best, one) =>
    shares[one] > shares[best] ? one : best,
  )
  const flagged = flaggedShare(labels.map((label) => shares[label]))
  return near(flagged, thresholds[kind], band) || near(shares.crisis, thresholds.crisis, crisisBand)
}
