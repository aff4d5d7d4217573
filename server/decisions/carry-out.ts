import type { Post } from '#prisma/generated/client.ts'
import type { DecisionKind } from '#prisma/generated/enums.ts'
import { notify } from '#server/notifications/notify.ts'
import { publishPost } from '#server/posts/publish-post.ts'
import { withdrawFromView } from '#server/posts/withdraw-from-view.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'

/** Lets a post be seen. Words that their author took back meanwhile stay with them, free to return. */
const letStand = async (tx: Tx, afterCommit: AfterCommit, post: Post) => {
  if (post.state === 'deleted')
    await tx.post.update({ where: { id: post.id }, data: { stateBefore: 'published' } })
  else if (post.state !== 'published') await publishPost(tx, afterCommit, post)
  afterCommit(() =>
    publishToMember(post.authorId, { kind: 'own_post', threadId: post.threadId, postId: post.id }),
  )
  return post.state === 'held' || post.state === 'hidden'
}

const takeFromView = async (tx: Tx, afterCommit: AfterCommit, post: Post) => {
  if (post.state === 'deleted')
    await tx.post.update({ where: { id: post.id }, data: { stateBefore: 'hidden' } })
  else await withdrawFromView(tx, afterCommit, post, 'hidden')
}

/** Does what a decision says to the post and tells its author. The compiler finds a kind that is missing here. */
export const carryOut = async (
  tx: Tx,
  afterCommit: AfterCommit,
  post: Post,
  kind: DecisionKind,
  decisionId: string,
): Promise<void> => {
  const about = { memberId: post.authorId, threadId: post.threadId, postId: post.id, decisionId }
  switch (kind) {
    case 'approve':
      // Somebody whose words were in view all along need not hear that they were doubted.
      if (await letStand(tx, afterCommit, post)) await notify(tx, afterCommit, { ...about, kind: 'restored' })
      return
    case 'offer_care':
      await letStand(tx, afterCommit, post)
      await notify(tx, afterCommit, { ...about, kind: 'care' })
      return
    case 'ask_to_rephrase':
    case 'hide':
      await takeFromView(tx, afterCommit, post)
      await notify(tx, afterCommit, { ...about, kind: 'decision' })
      return
    default:
      kind satisfies never
  }
}
