import type { Viewer } from '#server/auth/viewer.ts'
import type { SecondStep } from '#server/auth/ways-in.ts'
import { disconnectSession } from '#server/realtime/publish.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'

/** Notes in this browser's session that somebody has shown who they are; by a second step, or without one. */
export const noteProof = async (
  tx: Tx,
  afterCommit: AfterCommit,
  { sessionId, memberId, owed }: Viewer,
  by: SecondStep | null,
) => {
  const now = new Date()
  const second = by ? { secondFactorAt: now, secondFactorBy: by } : {}
  await tx.session.updateMany({ where: { id: sessionId, memberId }, data: { provenAt: now, ...second } })
  // open pages connect anew, with what they may now hear
  if (owed) afterCommit(() => disconnectSession(sessionId))
}

export const noteProofAlone = (viewer: Viewer, by: SecondStep | null) =>
  transaction((tx, afterCommit) => noteProof(tx, afterCommit, viewer, by))
