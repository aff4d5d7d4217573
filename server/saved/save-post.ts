import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { visiblePosts } from '#server/posts/visible-posts.ts'

/** Keeps a post for the viewer alone. Nobody else ever learns of it, its author included. */
export const savePost = async ({ memberId }: Viewer, postId: string) => {
  const post = await db.post.findFirst({
    where: { AND: [visiblePosts({ memberId }), { id: postId, state: 'published' }] },
    select: { id: true },
  })
  if (!post) throw notFound()
  await db.saved.createMany({ data: { memberId, postId }, skipDuplicates: true })
  return { postId, saved: true }
}

/** Keeps it no longer, whether it is still there or not. */
export const letGo = async ({ memberId }: Viewer, postId: string) => {
  await db.saved.deleteMany({ where: { memberId, postId } })
  return { postId, saved: false }
}
