import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, forbidden, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { dropReviews } from '#server/reviews/drop-reviews.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { graceEnds, graceMinutes } from './policy.ts'
import { reverseDecision } from './reverse-decision.ts'

/** Takes back one's own decision within its grace. The caller's transaction decides what else goes with it. */
export const undoWithin = async (tx: Tx, afterCommit: AfterCommit, viewer: Viewer, decisionId: string) => {
  await tx.$queryRaw`SELECT 1 FROM "Case" c JOIN "Decision" d ON d."caseId" = c."id" WHERE d."id" = ${decisionId}::uuid FOR UPDATE OF c`
  const decision = await tx.decision.findUnique({
    where: { id: decisionId },
    include: { settlement: true, reversal: true, case: { select: { version: true, postId: true } } },
  })
  if (!decision) throw notFound('There is no such decision.')
  if (decision.moderatorId !== viewer.memberId) throw forbidden('Only who decided can undo it.')
  if (decision.reversal) return
  if (decision.settlement || graceEnds(decision.createdAt) < new Date())
    throw conflict(`A decision can be undone for ${graceMinutes} minutes. A lead can still take it back.`)
  if (decision.case.version !== decision.caseVersion + 1)
    throw conflict('Something has happened since. A lead can still take it back.')
  if (decision.lane === 'appeal') throw conflict('An appeal that was answered stays answered.')
  const reason = 'Undone within the grace.'
  await reverseDecision(tx, afterCommit, { decisionId, kind: 'undo', byId: viewer.memberId, reason })
  await dropReviews(tx, decisionId)
  await appendModLog(tx, {
    actorId: viewer.memberId,
    act: 'decision.undo',
    subject: decision.case.postId,
    detail: { decisionId, caseId: decision.caseId, kind: decision.kind, lane: decision.lane },
  })
}

/** Undoes a decision as if it had not been made. Undoing twice changes nothing more. */
export const undoDecision = async (viewer: Viewer, decisionId: string) => {
  await transaction((tx, afterCommit) => undoWithin(tx, afterCommit, viewer, decisionId))
  const { case: found } = await db.decision.findUniqueOrThrow({
    where: { id: decisionId },
    select: { case: { select: { id: true, state: true } } },
  })
  return { caseId: found.id, state: found.state }
}
