import { notifyOfOpening, withdrawGreets } from '#server/notifications/notify-of-opening.ts'
import { notifyOfReply } from '#server/notifications/notify-of-reply.ts'
import { circlesOf } from '#server/threads/circles-of.ts'
import { recordEvent } from '#server/threads/record-event.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { tellMentioned } from './mentions/keep-mentions.ts'
import { readPostRow } from './read-post-rows.ts'
import { tellThread } from './tell-thread.ts'
import { toPostView } from './view.ts'

type Placed = { id: string; threadId: string; seq: number | null }

type Told = { threadId: string; postId: string; authorId: string; opening: boolean; thread: Started }
type Started = { authorId: string }

const tell = async (tx: Tx, afterCommit: AfterCommit, post: Told) => {
  if (post.opening) return notifyOfOpening(tx, post.threadId)
  await tellMentioned(tx, afterCommit, post)
  await notifyOfReply(tx, afterCommit, post)
  // to go on talking to oneself is no answer
  if (post.authorId !== post.thread.authorId) await withdrawGreets(tx, afterCommit, post.threadId)
}

/**
 * Shows a post to its circle: a new one, one that was held, or one that rested and returns. It takes its
 * place in the thread the first time it is published and keeps it from then on.
 */
export const publishPost = async (tx: Tx, afterCommit: AfterCommit, post: Placed) => {
  const first = post.seq === null
  const kind = first ? 'post_published' : 'post_restored'
  const seq = await recordEvent(tx, post.threadId, kind, post.id)
  await tx.$executeRaw`
    UPDATE "Post" SET "state" = 'published', "stateBefore" = NULL, "deletedAt" = NULL,
      "seq" = CASE WHEN ${first} THEN ${seq}::int ELSE "seq" END
    WHERE "id" = ${post.id}::uuid`
  const row = await readPostRow(tx, post.id)
  if (row.opening) await tx.thread.update({ where: { id: post.threadId }, data: { listed: true } })
  if (first) await tell(tx, afterCommit, { ...row, postId: row.id })
  const view = toPostView(row)
  const lists = first || row.opening ? circlesOf(row.thread) : []
  const signal = { kind, threadId: post.threadId, seq, postId: post.id, post: view } as const
  afterCommit(() => tellThread(signal, lists))
  return view
}
