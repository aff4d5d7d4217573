import type { Viewer } from '#server/auth/viewer.ts'
import { requireLease } from '#server/cases/lease.ts'
import type { PriorityTerms } from '#server/cases/priority.ts'
import { recordQueueEvent } from '#server/cases/record-queue-event.ts'
import { weighCase } from '#server/cases/weigh-case.ts'
import { conflict } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'
import { lockSupportCase } from './lock-support-case.ts'
import type { AssessInput } from './schema.ts'

/** Says how serious it is. Nothing is overwritten: every judgement stays, and the newest one counts. */
export const assessCase = (viewer: Viewer, input: AssessInput) =>
  transaction(async (tx, afterCommit) => {
    const { caseId, level, childAtRisk, reason } = input
    const found = await lockSupportCase(tx, viewer, caseId)
    if (found.state === 'closed') throw conflict('This one is closed already. Your words are kept here.')
    await requireLease(tx, viewer, input)
    if (found.version !== input.version)
      throw conflict('This case has changed since you opened it. Please look once more; your words are kept.')
    const before = found.supportLevel
    const judged = { caseId, level, childAtRisk, reason, before, byId: viewer.memberId }
    const { id: assessmentId } = await tx.supportAssessment.create({ data: judged })
    // Whoever finds somebody less in danger than before is never the only one to have looked.
    if (before !== null && level < before) await enqueue(tx, 'review_downgrade', { assessmentId })
    const { escalation } = found.priorityTerms as PriorityTerms
    const { id: postId } = found.post
    const { lane, severity, waitsSince } = found
    const about = { postId, lane, severity, waitsSince, escalation, supportLevel: level }
    const { dueAt: _, ...weighed } = await weighCase(tx, about)
    const { version } = await tx.case.update({
      where: { id: caseId },
      data: { ...weighed, supportLevel: level, childAtRisk, version: { increment: 1 } },
    })
    const act = { actorId: viewer.memberId, act: 'support.assess', subject: postId }
    await appendModLog(tx, { ...act, detail: { caseId, lane, level, before, childAtRisk, reason } })
    await recordQueueEvent(tx, afterCommit, { caseId, kind: 'edited', actorId: viewer.memberId })
    return { version }
  })
