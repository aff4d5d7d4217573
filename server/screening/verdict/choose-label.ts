import { type Label, labels, type Thresholds } from '../schema.ts'

const flagged = ['shaming', 'hostile', 'solicitation'] as const
const left = ['self_shame', 'reported', 'ok'] as const

const shareOf = (shares: ArrayLike<number>, label: Label) => shares[labels.indexOf(label)] ?? 0
const likeliest = <T extends Label>(shares: ArrayLike<number>, among: readonly T[]): T =>
  among.reduce((best, one) => (shareOf(shares, one) > shareOf(shares, best) ? one : best))

/** How sure the model is that a text belongs in the queue, whatever for. */
export const flaggedShare = (shares: ArrayLike<number>): number =>
  flagged.reduce((sum, label) => sum + shareOf(shares, label), 0)

/** Where a rule saw danger this much is enough: only a model that is nearly sure of a joke outweighs it. */
const enoughBesideARule = 0.12

/**
 * The label of a text. Danger comes first; then what belongs in the queue; what is under its threshold is left
 * alone and gets the likeliest of the harmless labels.
 */
export const chooseLabel = (
  shares: ArrayLike<number>,
  thresholds: Thresholds,
  dangerSeen: boolean,
): Label => {
  const enough = dangerSeen ? Math.min(enoughBesideARule, thresholds.crisis) : thresholds.crisis
  if (shareOf(shares, 'crisis') >= enough) return 'crisis'
  const kind = likeliest(shares, flagged)
  return flaggedShare(shares) >= thresholds[kind] ? kind : likeliest(shares, left)
}
