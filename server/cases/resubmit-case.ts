import { publishToQueue } from '#server/realtime/publish.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

/**
 * The author of a post that was sent back has found other words: its case waits for a moderator again.
 * False when nobody is waiting for other words.
 */
export const resubmitCase = async (tx: Tx, afterCommit: AfterCommit, postId: string) => {
  const waiting = await tx.case.findFirst({
    where: { postId, state: { in: ['awaiting_author', 'resubmitted'] } },
    select: { id: true },
  })
  if (!waiting) return false
  await tx.case.update({
    where: { id: waiting.id },
    data: { state: 'resubmitted', version: { increment: 1 } },
  })
  afterCommit(() => publishToQueue(waiting.id))
  return true
}
