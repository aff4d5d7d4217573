import { notifyOfOpening, withdrawGreets } from '#server/notifications/notify-of-opening.ts'
import { type Hearing, notifyOfReply, whoHears, whoHearsNow } from '#server/notifications/notify-of-reply.ts'
import { tellThread } from '#server/realtime/tell-thread.ts'
import { circlesOf } from '#server/threads/circles-of.ts'
import { recordPlace } from '#server/threads/record-event.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { tellMentioned } from './mentions/keep-mentions.ts'
import { readPostRow } from './read-post-rows.ts'
import { toPostView } from './view.ts'

type Placed = {
  id: string
  threadId: string
  seq: number | null
  /** Written in this very transaction: nobody else can change it meanwhile. */
  fresh?: true
}

type Told = { postId: string; seq: number; opening: boolean; words: string; byOther: boolean; asked: Hearing }

const tell = async (tx: Tx, afterCommit: AfterCommit, threadId: string, post: Told) => {
  if (post.opening) return notifyOfOpening(tx, threadId)
  const { postId } = post
  const hearing = await whoHearsNow(tx, { threadId, postId }, post.asked, post.seq)
  if (post.words.includes('@')) await tellMentioned(tx, afterCommit, { threadId, postId })
  await notifyOfReply(tx, afterCommit, { threadId, postId }, hearing)
  // to go on talking to oneself is no answer
  if (post.byOther && hearing.ringing) await withdrawGreets(tx, afterCommit, threadId)
}

/**
 * Shows a post to its circle: a new one, one that was held, or one that rested and returns. It takes its
 * place in the thread the first time it is published and keeps it from then on.
 */
export const publishPost = async (tx: Tx, afterCommit: AfterCommit, post: Placed) => {
  const { id: postId, threadId } = post
  const first = post.seq === null
  const kind = first ? 'post_published' : 'post_restored'
  // Whatever can be asked before is: once the event is recorded, others who write here wait for this one.
  const asked = first ? await whoHears(tx, { threadId, postId }) : null
  const written = post.fresh ? await readPostRow(tx, postId) : null
  const seq = await recordPlace(tx, threadId, kind, postId)
  const row = written ? { ...written, state: 'published' as const, seq } : await readPostRow(tx, postId)
  const { opening, authorId, thread } = row
  if (opening) await tx.thread.update({ where: { id: threadId }, data: { listed: true } })
  const words = row.revisions[0]?.body ?? ''
  if (asked)
    await tell(tx, afterCommit, threadId, {
      postId,
      seq,
      opening,
      words,
      byOther: authorId !== thread.authorId,
      asked,
    })
  const view = toPostView(row)
  const lists = first || opening ? circlesOf(thread) : []
  const signal = { kind, threadId, seq, postId, post: view } as const
  afterCommit(() => tellThread(signal, lists))
  return view
}
