import type { ThreadEventKind } from '#prisma/generated/client.ts'
import type { Tx } from '#server/transaction.ts'

/**
 * Gives a visible change its number in the thread's log. The row lock on the thread is held until commit,
 * so numbers are handed out in the order of commits and a number once seen means all below it are there.
 */
export const recordEvent = async (tx: Tx, threadId: string, kind: ThreadEventKind, postId: string | null) => {
  const fresh = kind === 'post_published' ? { lastActivityAt: new Date() } : {}
  const { headSeq } = await tx.thread.update({
    where: { id: threadId },
    data: { headSeq: { increment: 1 }, ...fresh },
    select: { headSeq: true },
  })
  await tx.threadEvent.create({ data: { threadId, seq: headSeq, kind, postId } })
  return headSeq
}
