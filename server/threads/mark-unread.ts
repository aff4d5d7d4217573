import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { MarkReadInput } from './schema.ts'
import { visibleThreads } from './visible-threads.ts'

/**
 * Moves the viewer's mark back to just before a post, because they asked for it. Reading alone never does; the
 * browser that asked leaves the mark where it is until they come back.
 */
export const markUnread = async ({ memberId }: Viewer, { threadId, seq }: MarkReadInput) => {
  const thread = await db.thread.count({ where: { id: threadId, ...visibleThreads({ memberId }) } })
  if (thread === 0) throw notFound()
  const lastReadSeq = Math.max(0, seq - 1)
  await db.readMark.updateMany({
    where: { memberId, threadId, lastReadSeq: { gt: lastReadSeq } },
    data: { lastReadSeq },
  })
  return { threadId }
}
