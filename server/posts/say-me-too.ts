import { areApart } from '#server/apart/who-is-apart.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { invalid, notFound } from '#server/errors.ts'
import { notifyOfMeToo } from '#server/notifications/notify.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'
import { visiblePosts } from './visible-posts.ts'

const load = async (viewer: Viewer, postId: string) => {
  const post = await db.post.findFirst({
    where: { AND: [visiblePosts(viewer), { id: postId, state: 'published' }] },
    select: { id: true, threadId: true, authorId: true },
  })
  if (!post) throw notFound()
  if (post.authorId === viewer.memberId)
    throw invalid('These are your own words. Others can say me too to them.')
  return post
}

/** Says "me too" to a post. Saying it twice is saying it once. Only the author hears of it. */
export const sayMeToo = async (viewer: Viewer, postId: string) => {
  const post = await load(viewer, postId)
  return transaction(async (tx, afterCommit) => {
    const { count } = await tx.meToo.createMany({
      data: { postId, memberId: viewer.memberId },
      skipDuplicates: true,
    })
    // from somebody its author is apart from, unknowingly: nobody hears it
    const heard = count > 0 && !(await areApart(tx, post.authorId, viewer.memberId))
    if (heard) await notifyOfMeToo(tx, afterCommit, post)
    if (heard)
      afterCommit(() => publishToMember(post.authorId, { kind: 'me_too', threadId: post.threadId, postId }))
    return { postId, meToo: true }
  })
}

/** Takes a "me too" back. Taking back what is not there changes nothing. */
export const takeBackMeToo = async (viewer: Viewer, postId: string) => {
  const post = await load(viewer, postId)
  return transaction(async (tx, afterCommit) => {
    const { count } = await tx.meToo.deleteMany({ where: { postId, memberId: viewer.memberId } })
    const left = await tx.meToo.count({ where: { postId } })
    // An unread notice of a me-too that nobody says any more would be a small lie.
    if (left === 0)
      await tx.notification.deleteMany({
        where: { memberId: post.authorId, postId, kind: 'me_too', readAt: null },
      })
    if (count > 0)
      afterCommit(() => publishToMember(post.authorId, { kind: 'me_too', threadId: post.threadId, postId }))
    return { postId, meToo: false }
  })
}
