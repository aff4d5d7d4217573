import type { ThreadEventKind } from '#prisma/generated/client.ts'
import type { Tx } from '#server/transaction.ts'

/**
 * Gives a visible change its number in the thread's log. The row lock on the thread is held until commit,
 * so numbers are handed out in the order of commits and a number once seen means all below it are there.
 */
export const recordEvent = async (tx: Tx, threadId: string, kind: ThreadEventKind, postId: string | null) => {
  const at = new Date()
  const [recorded] = await tx.$queryRaw<{ seq: number }[]>`
    WITH moved AS (
      UPDATE "Thread" SET "headSeq" = "headSeq" + 1,
        "lastActivityAt" = CASE WHEN ${kind === 'post_published'} THEN ${at}::timestamptz ELSE "lastActivityAt" END
      WHERE "id" = ${threadId}::uuid RETURNING "id", "headSeq")
    INSERT INTO "ThreadEvent" ("threadId", "seq", "kind", "postId", "createdAt")
    SELECT "id", "headSeq", ${kind}::"ThreadEventKind", ${postId}::uuid, ${at}::timestamptz FROM moved RETURNING "seq"`
  if (!recorded) throw new Error('a change was to be recorded in a thread that is not there')
  return recorded.seq
}
