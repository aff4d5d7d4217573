import type { AfterCommit, Tx } from '#server/transaction.ts'
import { recordQueueEvent } from './record-queue-event.ts'
import { weighCase } from './weigh-case.ts'

const askedSelect = { id: true, moderatorId: true, moderator: { select: { role: true } } } as const

/** Hours in which other words wait for the moderator who asked for them, before anybody may look. */
const sameModeratorHours = 12

/**
 * The author of a post that was sent back has found other words: its case waits again, first for the
 * moderator who asked. False when nobody is waiting for other words.
 */
export const resubmitCase = async (tx: Tx, afterCommit: AfterCommit, postId: string) => {
  const waiting = await tx.case.findFirst({
    where: { postId, state: { in: ['awaiting_author', 'resubmitted'] } },
    include: {
      decisions: { orderBy: { createdAt: 'desc' }, take: 1, select: askedSelect },
    },
  })
  if (!waiting) return false
  const asked = waiting.decisions[0]
  // What a host may not let stand by themselves must not wait for them either.
  const back = waiting.severity === 3 && asked?.moderator.role === 'member' ? undefined : asked
  const waitsSince = new Date()
  const weighed = await weighCase(tx, { ...waiting, waitsSince, escalatedAt: null })
  await tx.case.update({
    where: { id: waiting.id },
    data: {
      ...weighed,
      state: 'resubmitted',
      version: { increment: 1 },
      waitsSince,
      escalatedAt: null,
      forId: back?.moderatorId ?? null,
      forUntil: back ? new Date(waitsSince.getTime() + sameModeratorHours * 3_600_000) : null,
      forWords: null,
    },
  })
  if (asked)
    await tx.strike.updateMany({
      where: { decisionId: asked.id, liftedAt: null, effectiveAt: { gt: waitsSince } },
      data: { liftedAt: waitsSince, liftedFor: 'rephrased' },
    })
  await recordQueueEvent(tx, afterCommit, { caseId: waiting.id, kind: 'resubmitted' })
  return true
}
