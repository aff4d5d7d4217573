import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { closeHint } from '#server/hints/close-hint.ts'
import { readRows } from '#server/read-rows.ts'
import { type Quiet, quietColumn, refuseQuiet } from '#server/sanctions/require-voice.ts'
import { visibleThreadsSql } from '#server/threads/visible-threads.ts'
import { type ThresholdsColumn, thresholdsColumn, toThresholds } from '#server/thresholds/read-thresholds.ts'
import { transaction } from '#server/transaction.ts'
import { onceForKey, type Sent, sentColumn } from './accepted-before.ts'
import { noticeUnlessInDanger } from './notice-words.ts'
import { quotable } from './read-quotes.ts'
import type { ReplyInput } from './schema.ts'
import { screenInTime } from './screen-in-time.ts'
import { writePost } from './write-post.ts'

type Answered = {
  circleId: string
  alsoCircleId: string | null
  slug: string
  answering: string | null
  quiet: Quiet
  thresholds: ThresholdsColumn
  sent: Sent | null
}

/**
 * The conversation that is answered, with its first words, if the viewer may read it; whether they may write there, how
 * closely is looked there, and what they sent under this key before.
 */
const readAnswered = async (viewer: Viewer, { threadId, idempotencyKey }: ReplyInput) => {
  const circles = Prisma.sql`ARRAY[t."circleId", t."alsoCircleId"]`
  const [thread] = await readRows<Answered>(Prisma.sql`
    SELECT t."circleId", t."alsoCircleId", c."slug", (
      SELECT v."body" FROM "Post" p JOIN "Revision" v ON v."postId" = p."id"
      WHERE p."threadId" = t."id" AND p."opening" ORDER BY v."number" DESC LIMIT 1) AS "answering",
      ${quietColumn(viewer, circles)} AS "quiet", ${thresholdsColumn(Prisma.sql`c."slug"`)} AS "thresholds",
      ${sentColumn(viewer.memberId, idempotencyKey)} AS "sent"
    FROM "Thread" t JOIN "Circle" c ON c."id" = t."circleId"
    WHERE t."id" = ${threadId}::uuid AND ${visibleThreadsSql(viewer)}`)
  if (!thread) throw notFound()
  return thread
}

/** Adds a reply to a thread the viewer may read. Sending the same key again posts nothing twice. */
export const postReply = async (viewer: Viewer, input: ReplyInput) => {
  const thread = await readAnswered(viewer, input)
  refuseQuiet(thread.quiet)
  const quotesId = await quotable(viewer, input.threadId, input.quotesId)
  const { answering } = thread
  const write = async () => {
    const screening = await screenInTime(input.body, {
      circle: thread.slug,
      thresholds: toThresholds(thread.thresholds),
      ...(answering ? { answering } : {}),
    })
    return transaction(async (tx, afterCommit) => {
      const { circleId } = thread
      const said = { threadId: input.threadId, circleId, body: input.body }
      const noticed = await noticeUnlessInDanger(tx, viewer, said, screening)
      await closeHint(tx, viewer.memberId, input.hint, screening)
      return writePost(tx, afterCommit, {
        threadId: input.threadId,
        circleId: thread.circleId,
        authorId: viewer.memberId,
        anonymous: input.anonymous,
        opening: false,
        title: null,
        body: input.body,
        images: input.images,
        quotesId,
        idempotencyKey: input.idempotencyKey,
        screening,
        noticed,
      })
    })
  }
  return onceForKey(viewer.memberId, input.idempotencyKey, { body: input.body }, write, thread.sent)
}
