import type { CaseState, DecisionKind, Lane } from '#prisma/generated/enums.ts'

/** Everything that can happen to a case: a moderator's decision, or what the author does. */
export type CaseMove = DecisionKind | 'resubmit' | 'withdraw'

const review: Record<CaseState, Partial<Record<CaseMove, CaseState>>> = {
  open: {
    approve: 'closed',
    ask_to_rephrase: 'awaiting_author',
    hide: 'closed',
    offer_care: 'closed',
    withdraw: 'closed',
  },
  awaiting_author: { resubmit: 'resubmitted', withdraw: 'closed' },
  resubmitted: {
    approve: 'closed',
    ask_to_rephrase: 'awaiting_author',
    hide: 'closed',
    offer_care: 'closed',
    resubmit: 'resubmitted',
    withdraw: 'closed',
  },
  closed: {},
}

/** Care has no way to hide, to send back or to punish. The database says the same (CHECKs on Case and Decision). */
const care: Record<CaseState, Partial<Record<CaseMove, CaseState>>> = {
  open: { approve: 'closed', offer_care: 'closed', withdraw: 'closed' },
  awaiting_author: {},
  resubmitted: {},
  closed: {},
}

/** Where `move` leads from `state` in `lane`, or null when there is no such way. */
export const nextState = (lane: Lane, state: CaseState, move: CaseMove): CaseState | null =>
  (lane === 'support' ? care : review)[state][move] ?? null

export const movesFrom = (lane: Lane, state: CaseState) =>
  Object.keys((lane === 'support' ? care : review)[state]) as CaseMove[]
