import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { closeHint } from '#server/hints/close-hint.ts'
import { requireVoice } from '#server/sanctions/require-voice.ts'
import { circlesOf } from '#server/threads/circles-of.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { transaction } from '#server/transaction.ts'
import { onceForKey } from './accepted-before.ts'
import { noticeUnlessInDanger } from './notice-words.ts'
import { quotable } from './read-quotes.ts'
import type { ReplyInput } from './schema.ts'
import { screenInTime } from './screen-in-time.ts'
import { writePost } from './write-post.ts'

const answeringSelect = {
  id: true,
  circleId: true,
  alsoCircleId: true,
  circle: { select: { slug: true } },
  posts: {
    where: { opening: true },
    select: { revisions: { orderBy: { number: 'desc' }, take: 1, select: { body: true } } },
  },
} as const

/** Adds a reply to a thread the viewer may read. Sending the same key again posts nothing twice. */
export const postReply = async (viewer: Viewer, input: ReplyInput) => {
  const thread = await db.thread.findFirst({
    where: { id: input.threadId, ...visibleThreads(viewer) },
    select: answeringSelect,
  })
  if (!thread) throw notFound()
  await requireVoice(viewer, ...circlesOf(thread))
  const quotesId = await quotable(viewer, thread.id, input.quotesId)
  const answering = thread.posts[0]?.revisions[0]?.body
  return onceForKey(viewer.memberId, input.idempotencyKey, { body: input.body }, async () => {
    const screening = await screenInTime(input.body, {
      circle: thread.circle.slug,
      ...(answering ? { answering } : {}),
    })
    return transaction(async (tx, afterCommit) => {
      const { circleId } = thread
      const said = { threadId: thread.id, circleId, body: input.body }
      const noticed = await noticeUnlessInDanger(tx, viewer, said, screening)
      await closeHint(tx, viewer.memberId, input.hint, screening)
      return writePost(tx, afterCommit, {
        threadId: thread.id,
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
  })
}
