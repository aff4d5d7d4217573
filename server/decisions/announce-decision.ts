import { hostsTooClose } from '#server/cases/hosts-too-close.ts'
import { db } from '#server/db.ts'
import { catchUpFrom } from '#server/realtime/catch-up.ts'
import { disconnectMember, publishToMember, publishToQueue } from '#server/realtime/publish.ts'
import { roomsOfCase } from '#server/realtime/queue-rooms.ts'
import { tellThread } from '#server/realtime/tell-thread.ts'

/**
 * Tells open browsers what a decision changed. Runs as a job, written in the transaction of the decision: a
 * process that dies after the commit has told nobody yet, and another one does. Hearing it twice is harmless,
 * browsers know by its number what they have.
 */
export const announceDecision = async (decisionId: string) => {
  const decision = await db.decision.findUnique({
    where: { id: decisionId },
    include: {
      case: { include: { post: true, events: { orderBy: { id: 'desc' }, take: 1 } } },
      notifications: { select: { memberId: true } },
      reversal: { select: { id: true } },
    },
  })
  if (!decision) return
  const { post, events } = decision.case
  const { caseId } = decision
  const close = await hostsTooClose(caseId)
  for (const { id, kind, at } of events)
    publishToQueue(roomsOfCase(decision.case), { id: String(id), caseId, kind, at: at.toISOString() }, close)
  for (const signal of await catchUpFrom(post.threadId, { postId: post.id, since: decision.createdAt }))
    await tellThread(signal)
  publishToMember(post.authorId, { kind: 'own_post', threadId: post.threadId, postId: post.id })
  for (const { memberId } of decision.notifications) publishToMember(memberId, { kind: 'notifications' })
  if (decision.kind === 'suspend' && !decision.reversal) disconnectMember(post.authorId)
}
