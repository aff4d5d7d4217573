import type { PostState } from '#prisma/generated/enums.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { tellThread } from '#server/realtime/tell-thread.ts'
import { recordEvent } from '#server/threads/record-event.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

type Shown = { id: string; threadId: string; authorId: string; state: PostState }

/**
 * Takes a post out of everybody's view: held for a moderator, hidden by one, or taken back by its author.
 * Others hear only that it is gone; its author's browsers are told to fetch what the author may still see.
 */
export const withdrawFromView = async (
  tx: Tx,
  afterCommit: AfterCommit,
  post: Shown,
  state: 'held' | 'hidden' | 'deleted',
) => {
  const deleted = state === 'deleted'
  await tx.post.update({
    where: { id: post.id },
    data: { state, deletedAt: deleted ? new Date() : null, stateBefore: deleted ? post.state : null },
  })
  if (post.state === 'published') {
    const seq = await recordEvent(tx, post.threadId, 'post_gone', post.id)
    const signal = { kind: 'post_gone', threadId: post.threadId, seq, postId: post.id } as const
    afterCommit(() => tellThread(signal))
  }
  afterCommit(() =>
    publishToMember(post.authorId, { kind: 'own_post', threadId: post.threadId, postId: post.id }),
  )
}
