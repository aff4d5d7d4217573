import type { DecisionKind } from '#prisma/generated/enums.ts'
import type { ReviewVerdict } from './policy.ts'

const words: Record<DecisionKind, ReviewVerdict | null> = {
  approve: 'leave',
  note: 'leave',
  offer_care: 'leave',
  ask_to_rephrase: 'rephrase',
  hide: 'act',
  cool_off: 'act',
  mute: 'act',
  suspend: 'act',
  end_membership: 'act',
  uphold: null,
  overturn: null,
}

type Decided = { lane: string; kind: DecisionKind; supportLevel: number | null }

/**
 * A decision in a word of its scale, or null when it has none: an appeal, or care whose level nobody has said.
 * What a moderator did to the words counts, not what they did about their author.
 */
export const verdictOf = ({ lane, kind, supportLevel }: Decided): ReviewVerdict | null => {
  if (lane === 'appeal') return null
  if (lane === 'support') return supportLevel === null ? null : (String(supportLevel) as ReviewVerdict)
  return words[kind]
}
