import type { CircleView, YourMembership } from './schema.ts'

/** What somebody can do at a circle's door. `closed`: an invite is needed, or a host has said no. */
export type Door = 'inside' | 'join' | 'ask' | 'waiting' | 'invite_only' | 'removed'

/** The door as this person finds it. Someone a host removed needs a host's hand to come back. */
export const doorOf = (circle: Pick<CircleView, 'joinPolicy'>, membership: YourMembership): Door => {
  if (membership?.state === 'active') return 'inside'
  if (membership?.state === 'removed') return 'removed'
  if (membership?.state === 'pending') return 'waiting'
  if (circle.joinPolicy === 'open') return 'join'
  return circle.joinPolicy === 'request' ? 'ask' : 'invite_only'
}

export const isHostOf = (membership: YourMembership) =>
  membership?.state === 'active' && membership.role === 'host'
