import { lockCaseOf } from '#server/cases/lock-case.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { evictFromCircle } from '#server/realtime/evict-from-circle.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'
import { queueWebhooks } from '#server/webhooks/queue-webhooks.ts'

/**
 * The grace of a decision is over. Does what cannot be called back, once: runs as a job, perhaps twice, and
 * the row it writes first lets only one through. A decision that was undone settles nothing.
 */
export const settleDecision = (decisionId: string) =>
  transaction(async (tx, afterCommit) => {
    await lockCaseOf(tx, decisionId)
    const decision = await tx.decision.findUnique({
      where: { id: decisionId },
      include: {
        reversal: true,
        settlement: true,
        sanction: true,
        case: { select: { post: { select: { id: true, aliasId: true } } } },
      },
    })
    if (!decision || decision.reversal || decision.settlement) return
    await tx.settlement.create({ data: { decisionId } })
    const { caseId, lane, kind } = decision
    const event = lane === 'appeal' ? 'appeal.decided' : 'case.decided'
    await queueWebhooks(tx, event, decisionId, { caseId, lane, kind, decisionId })
    const { sanction } = decision
    // somebody who may not come here is written to
    if (sanction?.kind === 'suspend' || sanction?.kind === 'end_membership')
      await enqueue(tx, 'mail_statement', { decisionId })
    if (sanction?.kind === 'end_membership' && sanction.circleId) {
      const where = { memberId: sanction.memberId, circleId: sanction.circleId, state: 'active' as const }
      await tx.membership.updateMany({ where, data: { state: 'removed' } })
      const { memberId, circleId } = where
      afterCommit(() => evictFromCircle(memberId, circleId))
      afterCommit(() => publishToMember(memberId, { kind: 'membership', circleId }))
      await appendModLog(tx, {
        actorId: decision.moderatorId,
        act: 'membership.end',
        // the log does not say who wrote without a name: only a reveal does
        subject: decision.case.post.aliasId ? decision.case.post.id : sanction.memberId,
        detail: { circleId: sanction.circleId, decisionId },
      })
    }
  })
