import { tellThread } from '#server/realtime/tell-thread.ts'
import { circlesOf } from '#server/threads/circles-of.ts'
import { recordEvent } from '#server/threads/record-event.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { postSelect, toPostView } from './view.ts'

/** Shows a published post again to whoever has it open: not its words, but something about it became different. */
export const showAnew = async (tx: Tx, afterCommit: AfterCommit, postId: string) => {
  const row = await tx.post.findUnique({ where: { id: postId }, select: postSelect })
  if (row?.seq == null) return
  const { threadId } = row
  const seq = await recordEvent(tx, threadId, 'post_edited', postId)
  const signal = { kind: 'post_edited', threadId, seq, postId, post: toPostView(row) } as const
  afterCommit(() => tellThread(signal, row.opening ? circlesOf(row.thread) : []))
}
