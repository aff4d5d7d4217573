import type { Viewer } from '#server/auth/viewer.ts'
import { type Noticed, notice, type Said } from '#server/pacing/notice.ts'
import type { Screening } from '#server/screening/schema.ts'
import type { Tx } from '#server/transaction.ts'

/** Distress is never paced, never held and never taken for a flood: a cry for help may be said everywhere. */
export const noticeUnlessInDanger = async (
  tx: Tx,
  viewer: Viewer,
  said: Said,
  screening: Screening | null,
): Promise<Noticed> =>
  screening?.label === 'crisis' ? { signals: [], links: [], hold: false } : notice(tx, viewer, said)
