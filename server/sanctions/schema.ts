/** What a decision can take from a member. */
export const sanctionKinds = ['cool_off', 'mute', 'suspend', 'end_membership'] as const
export type SanctionName = (typeof sanctionKinds)[number]
export const isSanction = (kind: string): kind is SanctionName =>
  (sanctionKinds as readonly string[]).includes(kind)
