import { type Label, labels, type Thresholds } from '../schema.ts'

const flagged = ['shaming', 'hostile', 'solicitation'] as const
const left = ['self_shame', 'reported', 'ok'] as const

const shareOf = (shares: ArrayLike<number>, label: Label) => shares[labels.indexOf(label)] ?? 0
const likeliest = <T extends Label>(shares: ArrayLike<number>, among: readonly T[]): T =>
  among.reduce((best, one) => (shareOf(shares, one) > shareOf(shares, best) ? one : best))

/** How sure the model is that a text belongs in the queue, whatever for. */
export const flaggedShare = (shares: ArrayLike<number>): number =>
  flagged.reduce((sum, label) => sum + shareOf(shares, label), 0)

/** What a text would be flagged as, if it were. */
export const nearestFlag = (shares: ArrayLike<number>) => likeliest(shares, flagged)

/**
 * The label of a text. Danger comes first, and a rule that saw it is enough; then what belongs in the queue; what is under its threshold is left
 * alone and gets the likeliest of the harmless labels.
 */
export const chooseLabel = (
  shares: ArrayLike<number>,
  thresholds: Thresholds,
  dangerSeen: boolean,
): Label => {
  if (dangerSeen || shareOf(shares, 'crisis') >= thresholds.crisis) return 'crisis'
  const kind = nearestFlag(shares)
  return flaggedShare(shares) >= thresholds[kind] ? kind : likeliest(shares, left)
}
