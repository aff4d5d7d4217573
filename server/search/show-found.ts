import type { Prisma } from '#prisma/generated/client.ts'
import { foldOf, type QuietRule } from '#server/apart/policy.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { revisionText } from '#server/plain-text.ts'
import { postSelect, toPostView } from '#server/posts/view.ts'
import { visiblePosts } from '#server/posts/visible-posts.ts'
import { plainOf } from '#server/threads/excerpt.ts'
import type { FoundPost, Piece } from './schema.ts'

const foundSelect = {
  ...postSelect,
  authorId: true,
  thread: {
    select: {
      ...postSelect.thread.select,
      title: true,
      trigger: true,
      intent: true,
      contentNote: true,
      circle: { select: { id: true, slug: true, name: true, accent: true } },
      posts: { where: { opening: true }, select: { state: true } },
    },
  },
} satisfies Prisma.PostSelect
type Row = Prisma.PostGetPayload<{ select: typeof foundSelect }>

const toFound = (viewer: Viewer, row: Row, excerpt: FoundPost['excerpt']): FoundPost => {
  const { id, threadId, seq, opening, author, createdAt } = toPostView(row)
  const { title, circle, intent, contentNote, posts } = row.thread
  return {
    postId: id,
    threadId,
    seq,
    opening,
    author,
    mine: row.authorId === viewer.memberId,
    title: posts[0]?.state === 'published' ? title : null,
    circle,
    intent,
    contentNote,
    excerpt,
    createdAt,
  }
}

type ToExcerpts = (texts: string[]) => Promise<Piece[][]> | Piece[][]

const isFolded = ({ revisions: [wording], thread }: Row, quiet: QuietRule[]) =>
  foldOf(quiet, {
    words: wording ? revisionText(wording) : '',
    topic: thread.trigger,
    note: thread.contentNote,
  }) !== null

/** These posts in this order, as the viewer may see them now: asked again, by the rule and the projection. */
export const showFound = async (
  viewer: Viewer,
  postIds: string[],
  toExcerpts: ToExcerpts,
  quiet: QuietRule[] = [],
): Promise<FoundPost[]> => {
  const all = await db.post.findMany({
    where: { AND: [visiblePosts(viewer), { id: { in: postIds }, state: 'published' }] },
    select: foundSelect,
  })
  const rows = all.filter((row) => row.authorId === viewer.memberId || !isFolded(row, quiet))
  const place = new Map(postIds.map((id, nth) => [id, nth]))
  rows.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  const texts = rows.map((row) => plainOf(row.revisions[0]?.body ?? ''))
  const excerpts = await toExcerpts(texts)
  return rows.map((row, nth) => toFound(viewer, row, excerpts[nth] ?? []))
}
