import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, forbidden, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'
import { reverseDecision } from './reverse-decision.ts'
import type { AmendInput } from './schema.ts'

/**
 * Takes a decision back after its grace, as an act of its own that stays in the log. Not for the one who
 * decided, and not past an appeal: that has its own judge. Everybody concerned is told.
 */
export const amendDecision = (viewer: Viewer, { decisionId, reason }: AmendInput) =>
  transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Case" c JOIN "Decision" d ON d."caseId" = c."id" WHERE d."id" = ${decisionId}::uuid FOR UPDATE OF c`
    const decision = await tx.decision.findUnique({
      where: { id: decisionId },
      include: { appeal: true, case: { select: { postId: true, post: { select: { authorId: true } } } } },
    })
    if (!decision) throw notFound('There is no such decision.')
    if (decision.moderatorId === viewer.memberId) throw forbidden('This was your own. Ask another lead.')
    if (decision.case.post.authorId === viewer.memberId) throw forbidden('This is about your own words.')
    if (decision.lane === 'appeal') throw conflict('An appeal that was answered stays answered.')
    if (decision.appeal?.state === 'open') throw conflict('Its author has asked for another look already.')
    const about = { decisionId, kind: 'amend', byId: viewer.memberId, reason } as const
    const { caseId, postId } = await reverseDecision(tx, afterCommit, about)
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'decision.amend',
      subject: postId,
      detail: { decisionId, caseId, kind: decision.kind, lane: decision.lane, reason },
    })
    return { caseId }
  })
