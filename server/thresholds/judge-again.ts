import { readWeights } from '#server/screening/model/weights-file.ts'
import type { Label, Thresholds } from '#server/screening/schema.ts'
import { chooseLabel } from '#server/screening/verdict/choose-label.ts'
import type { OwnThresholds } from './own-thresholds.ts'
import type { StoredScreening } from './read-screenings.ts'
import { isLane } from './schema.ts'

export type Judged = StoredScreening & { would: Label }

const thresholdsFor = ({ circleId, stage }: StoredScreening, own: OwnThresholds): Thresholds => ({
  ...readWeights().facts[stage].thresholds,
  ...own.get(null),
  ...own.get(circleId),
})

/** What a text would have been called by its shares alone, had other thresholds held. */
export const judgeAgain = (row: StoredScreening, now: OwnThresholds, next: OwnThresholds): Judged => {
  const would = chooseLabel(row.shares, thresholdsFor(row, next), false)
  // Left alone although its shares were enough: it only repeats the post it answers, and still would.
  const isEcho = row.label === 'reported' && isLane(chooseLabel(row.shares, thresholdsFor(row, now), false))
  return { ...row, would: isEcho && would !== 'crisis' ? 'reported' : would }
}
