import type { DecisionKind } from '#prisma/generated/enums.ts'
import { readWeights } from '#server/screening/model/weights-file.ts'
import { routeOf } from '#server/screening/route.ts'
import type { Screening, Thresholds } from '#server/screening/schema.ts'
import { isUncertain } from '#server/screening/second-opinion/is-uncertain.ts'
import { readOwn } from '#server/thresholds/own-thresholds.ts'
import type { Tx } from '#server/transaction.ts'
import { verdictOf } from './verdict-of.ts'

type Decided = {
  revisionId: string
  circleId: string
  lane: string
  kind: DecisionKind
  supportLevel: number | null
}

const thresholdsIn = async (tx: Tx, circleId: string, stage: string): Promise<Thresholds> => {
  const own = await readOwn(tx)
  const engine = readWeights().facts[stage === 'both' ? 'both' : 'first'].thresholds
  return { ...engine, ...own.get(null), ...own.get(circleId) }
}

/** The moderator's word against an engine that was sure: left what it flagged, or acted on what it found harmless. */
const contradicts = (flagged: boolean, { lane, kind, supportLevel }: Decided) => {
  if (flagged) return kind === 'approve'
  const verdict = verdictOf({ lane, kind, supportLevel })
  return verdict === 'rephrase' || verdict === 'act'
}

/**
 * Whether another moderator might well see it differently (after Venire, Koshy et al. 2024): the engine flagged
 * it and stood near a border, or was sure and the moderator saw it the other way.
 */
export const predictsDisagreement = async (tx: Tx, decided: Decided): Promise<boolean> => {
  const screening = await tx.screening.findFirst({
    where: { revisionId: decided.revisionId },
    orderBy: { createdAt: 'desc' },
    select: { label: true, confidences: true, stage: true },
  })
  if (!screening) return false
  const flagged = routeOf(screening) !== 'leave'
  const thresholds = await thresholdsIn(tx, decided.circleId, screening.stage)
  const unsure = isUncertain(screening.confidences as Screening['confidences'], thresholds)
  return unsure ? flagged : contradicts(flagged, decided)
}
