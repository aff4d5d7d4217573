import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { invalid, notFound } from '#server/errors.ts'
import { visiblePosts } from '#server/posts/visible-posts.ts'

/** Who wrote a post that the viewer sees: the person by name, or the alias and nobody behind it. */
export const findAuthor = async (viewer: Viewer, postId: string) => {
  const post = await db.post.findFirst({
    where: { AND: [visiblePosts(viewer), { id: postId }] },
    select: { authorId: true, aliasId: true, opening: true, thread: { select: { fromHosts: true } } },
  })
  if (!post) throw notFound()
  if (post.authorId === viewer.memberId) throw invalid('These are your own words.')
  if (post.opening && post.thread.fromHosts) throw invalid('The hosts ask this together. It is nobody’s own.')
  return { authorId: post.authorId, aliasId: post.aliasId }
}
