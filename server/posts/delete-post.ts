import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, forbidden, notFound } from '#server/errors.ts'
import { inTheirCircles, visibleThreads } from '#server/threads/visible-threads.ts'
import { transaction } from '#server/transaction.ts'
import { canUndoDelete, undoMinutes } from './policy.ts'
import { publishPost } from './publish-post.ts'
import { withdrawFromView } from './withdraw-from-view.ts'

type Place = Prisma.ThreadWhereInput

/** One's own words are one's own, also in a conversation that one may not read any more. */
const loadOwn = async (viewer: Viewer, postId: string, place: Place) => {
  const own = { authorId: viewer.memberId, thread: place }
  const post = await db.post.findFirst({
    where: { id: postId, OR: [own, { thread: visibleThreads(viewer) }] },
  })
  if (!post) throw notFound()
  if (post.authorId !== viewer.memberId) throw forbidden('Only the person who wrote this can take it back.')
  return post
}

/** Takes a post back. It is out of everybody's view at once; its author has ten minutes to bring it back. */
export const deletePost = async (viewer: Viewer, postId: string) => {
  await loadOwn(viewer, postId, {})
  return transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${postId}::uuid FOR UPDATE`
    const post = await tx.post.findUniqueOrThrow({ where: { id: postId } })
    if (post.state !== 'deleted') await withdrawFromView(tx, afterCommit, post, 'deleted')
    return { postId, threadId: post.threadId }
  })
}

/** Brings a post back to where it was before its author took it back: in view, or still waiting. */
export const undoDelete = async (viewer: Viewer, postId: string) => {
  await loadOwn(viewer, postId, inTheirCircles(viewer))
  return transaction(async (tx, afterCommit) => {
    await tx.$queryRaw`SELECT 1 FROM "Post" WHERE "id" = ${postId}::uuid FOR UPDATE`
    const post = await tx.post.findUniqueOrThrow({ where: { id: postId } })
    const done = { postId, threadId: post.threadId }
    if (post.state !== 'deleted') return done
    if (!canUndoDelete(post))
      throw conflict(`Words can be brought back for ${undoMinutes} minutes. You can post them anew.`)
    if (post.stateBefore === 'published') await publishPost(tx, afterCommit, post)
    else
      await tx.post.update({
        where: { id: postId },
        data: { state: post.stateBefore ?? 'held', stateBefore: null, deletedAt: null },
      })
    return done
  })
}
