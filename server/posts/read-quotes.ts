import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { excerptOf } from '#server/threads/excerpt.ts'
import type { QuoteView } from './schema.ts'
import { postSelect, toPostView } from './view.ts'
import { visiblePosts } from './visible-posts.ts'

/**
 * The words that other posts take up, as they are there for this viewer now. What was taken back, hidden, or is
 * by somebody they are apart from is left out: nothing was ever copied.
 */
export const readQuotes = async (viewer: Viewer, postIds: string[]): Promise<QuoteView[]> => {
  const rows = await db.post.findMany({
    where: { AND: [visiblePosts(viewer), { id: { in: postIds }, state: 'published' }] },
    select: postSelect,
  })
  return rows.map((row) => {
    const { id, seq, author } = toPostView(row)
    return { postId: id, seq, author, words: excerptOf(row.revisions[0]?.body ?? '') }
  })
}

/** What a reply may take up: a post of the same conversation that is there for its author. Else nothing. */
export const quotable = async (
  viewer: Pick<Viewer, 'memberId'>,
  threadId: string,
  postId: string | undefined,
) => {
  if (!postId) return null
  const post = await db.post.findFirst({
    where: { AND: [visiblePosts(viewer), { id: postId, threadId, state: 'published' }] },
    select: { id: true },
  })
  return post?.id ?? null
}
