import type { Viewer } from '#server/auth/viewer.ts'
import { transaction } from '#server/transaction.ts'
import { endAppeal } from './end-appeal.ts'
import { lockAppeal, requireOpen, requireOwn } from './load-appeal.ts'

/** The author would rather leave it. Doing it twice changes nothing. */
export const withdrawAppeal = (viewer: Viewer, appealId: string) =>
  transaction(async (tx, afterCommit) => {
    const appeal = await lockAppeal(tx, appealId)
    requireOwn(viewer, appeal)
    if (appeal.state === 'withdrawn') return { appealId }
    requireOpen(appeal)
    await endAppeal(tx, afterCommit, appeal)
    return { appealId }
  })
