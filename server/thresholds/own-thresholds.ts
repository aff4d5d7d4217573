import { db } from '#server/db.ts'
import { readWeights } from '#server/screening/model/weights-file.ts'
import type { Thresholds } from '#server/screening/schema.ts'
import { hasEncoder } from '#server/screening/screen.ts'
import type { Tx } from '#server/transaction.ts'
import { isSame, lanes } from './schema.ts'

/** What hosts set themselves, by the circle's id; null for all circles. */
export type OwnThresholds = Map<string | null, Partial<Thresholds>>

export const engineThresholds = (): Thresholds =>
  readWeights().facts[hasEncoder() ? 'both' : 'first'].thresholds

export const readOwn = async (tx: Tx = db): Promise<OwnThresholds> => {
  const own: OwnThresholds = new Map()
  for (const { circleId, label, value } of await tx.threshold.findMany())
    own.set(circleId, { ...own.get(circleId), [label]: value })
  return own
}

/** What holds in a place that sets nothing itself. */
export const inheritedBy = (circleId: string | null, own: OwnThresholds): Thresholds => ({
  ...engineThresholds(),
  ...(circleId === null ? {} : own.get(null)),
})

/** Of what a form says, only that which differs from what the place would have anyway. */
export const ownOf = (values: Thresholds, inherited: Thresholds): Partial<Thresholds> =>
  Object.fromEntries(
    lanes.filter((lane) => !isSame(values[lane], inherited[lane])).map((lane) => [lane, values[lane]]),
  )
