import { Prisma, type ThreadEventKind } from '#prisma/generated/client.ts'
import type { Tx } from '#server/transaction.ts'

/** `moved` and `recorded` of a statement that gives a change its number. */
const numbered = (threadId: string, kind: ThreadEventKind, postId: string | null) => {
  const at = new Date()
  return Prisma.sql`
    moved AS (
      UPDATE "Thread" SET "headSeq" = "headSeq" + 1,
        "lastActivityAt" = CASE WHEN ${kind === 'post_published'} THEN ${at}::timestamptz ELSE "lastActivityAt" END
      WHERE "id" = ${threadId}::uuid RETURNING "id", "headSeq"),
    recorded AS (
      INSERT INTO "ThreadEvent" ("threadId", "seq", "kind", "postId", "createdAt")
      SELECT "id", "headSeq", ${kind}::"ThreadEventKind", ${postId}::uuid, ${at}::timestamptz FROM moved RETURNING "seq")`
}

const oneOf = <Row>([recorded]: Row[]): Row => {
  if (!recorded) throw new Error('a change was to be recorded in a thread that is not there')
  return recorded
}

/**
 * Gives a visible change its number in the thread's log. The row lock on the thread is held until commit,
 * so numbers are handed out in the order of commits and a number once seen means all below it are there.
 */
export const recordEvent = async (tx: Tx, threadId: string, kind: ThreadEventKind, postId: string | null) =>
  oneOf(
    await tx.$queryRaw<{ seq: number }[]>`
      WITH ${numbered(threadId, kind, postId)} SELECT "seq" FROM recorded`,
  ).seq

/** What one statement does besides: further parts, which may read `recorded`, and columns of the row that it gives. */
export type Besides = { parts: Prisma.Sql; columns: Prisma.Sql }

const nothing: Besides = { parts: Prisma.empty, columns: Prisma.empty }

/**
 * The same for a post that comes into view, which the same statement shows: in its old place, or where the number
 * puts it the first time. Others who write there wait until the commit, so what can be done in it is done `besides`.
 */
export const recordPlace = async <Row = unknown>(
  tx: Tx,
  threadId: string,
  kind: ThreadEventKind,
  postId: string,
  { parts, columns }: Besides = nothing,
) =>
  oneOf(
    await tx.$queryRaw<({ seq: number } & Row)[]>`
      WITH ${numbered(threadId, kind, postId)},
      shown AS (
        UPDATE "Post" SET "state" = 'published', "stateBefore" = NULL, "deletedAt" = NULL,
          "seq" = coalesce("Post"."seq", recorded."seq")
        FROM recorded WHERE "Post"."id" = ${postId}::uuid)
      ${parts} SELECT "seq" ${columns} FROM recorded`,
  )
