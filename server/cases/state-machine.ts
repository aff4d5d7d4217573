import type { CaseState, DecisionKind, Lane } from '#prisma/generated/enums.ts'

/** Everything that can happen to a case: a moderator's decision, or what the author does. */
export type CaseMove = DecisionKind | 'resubmit' | 'withdraw'
type Ways = Record<CaseState, Partial<Record<CaseMove, CaseState>>>

const judged: Partial<Record<CaseMove, CaseState>> = {
  approve: 'closed',
  note: 'closed',
  ask_to_rephrase: 'awaiting_author',
  hide: 'closed',
  cool_off: 'closed',
  mute: 'closed',
  suspend: 'closed',
  end_membership: 'closed',
  offer_care: 'closed',
  withdraw: 'closed',
}

const review: Ways = {
  open: judged,
  awaiting_author: { resubmit: 'resubmitted', withdraw: 'closed' },
  resubmitted: { ...judged, resubmit: 'resubmitted' },
  closed: {},
}

/** Care has no way to hide, to send back or to punish. The database says the same (CHECKs on Case and Decision). */
const care: Ways = {
  open: { approve: 'closed', offer_care: 'closed', withdraw: 'closed' },
  awaiting_author: {},
  resubmitted: {},
  closed: {},
}

const appeal: Ways = {
  open: { uphold: 'closed', overturn: 'closed', withdraw: 'closed' },
  awaiting_author: {},
  resubmitted: {},
  closed: {},
}

const ways: Record<Lane, Ways> = {
  shaming: review,
  hostility: review,
  solicitation: review,
  support: care,
  appeal,
}

/** Where `move` leads from `state` in `lane`, or null when there is no such way. */
export const nextState = (lane: Lane, state: CaseState, move: CaseMove): CaseState | null =>
  ways[lane][state][move] ?? null

export const movesFrom = (lane: Lane, state: CaseState) => Object.keys(ways[lane][state]) as CaseMove[]
