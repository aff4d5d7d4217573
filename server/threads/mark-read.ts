import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import type { MarkReadInput } from './schema.ts'
import { visibleThreads } from './visible-threads.ts'

/** Moves the viewer's mark forward, never back, and not past the newest event of the thread. */
export const markRead = async (viewer: Viewer, { threadId, seq }: MarkReadInput) => {
  const thread = await db.thread.findFirst({
    where: { id: threadId, ...visibleThreads(viewer) },
    select: { headSeq: true },
  })
  if (!thread) throw notFound()
  const mark = Math.min(seq, thread.headSeq)
  const [row] = await db.$queryRaw<{ lastReadSeq: number }[]>`
    INSERT INTO "ReadMark" ("memberId", "threadId", "lastReadSeq", "updatedAt")
    VALUES (${viewer.memberId}::uuid, ${threadId}::uuid, ${mark}, now())
    ON CONFLICT ("memberId", "threadId")
    DO UPDATE SET "lastReadSeq" = greatest("ReadMark"."lastReadSeq", excluded."lastReadSeq"), "updatedAt" = now()
    RETURNING "lastReadSeq"`
  const read = await db.notification.updateMany({
    where: { memberId: viewer.memberId, threadId, kind: { in: ['reply', 'mention'] }, readAt: null },
    data: { readAt: new Date() },
  })
  if (read.count > 0) publishToMember(viewer.memberId, { kind: 'notifications' })
  return { threadId, lastReadSeq: row?.lastReadSeq ?? mark }
}
