import type { Prisma } from '#prisma/generated/client.ts'
import { authorSelect, toAuthorView } from '#server/aliases/author-view.ts'
import type { AuthorView } from '#server/aliases/schema.ts'
import { renderHtml } from './render-html.ts'
import { fromTheHosts, type PostView } from './schema.ts'

/** What the projection reads. The author's role is the one in the thread's own circle. */
export const postSelect = {
  id: true,
  threadId: true,
  authorId: true,
  aliasId: true,
  seq: true,
  opening: true,
  state: true,
  revisionNumber: true,
  editedAt: true,
  createdAt: true,
  revisions: { orderBy: { number: 'desc' }, take: 1, select: { title: true, body: true } },
  images: { orderBy: { position: 'asc' }, select: { id: true, width: true, height: true, alt: true } },
  quotesId: true,
  thread: { select: { circleId: true, alsoCircleId: true, fromHosts: true } },
  ...authorSelect,
} satisfies Prisma.PostSelect

export type PostRow = Prisma.PostGetPayload<{ select: typeof postSelect }>

/** Who is shown as the author. What the hosts ask together names none of them. */
const authorOf = (row: PostRow): AuthorView =>
  row.opening && row.thread.fromHosts
    ? fromTheHosts
    : toAuthorView(row, [row.thread.circleId, row.thread.alsoCircleId])

/**
 * The one projection of a post: the thread query and the socket both send what this returns. It knows no
 * viewer. An opening post that is not here any more stays as an empty place holder; others have no view.
 */
export const toPostView = (row: PostRow): PostView => {
  const here = row.state === 'published'
  const revision = row.revisions[0]
  return {
    id: row.id,
    threadId: row.threadId,
    seq: row.seq ?? 0,
    opening: row.opening,
    here,
    author: authorOf(row),
    title: here ? (revision?.title ?? null) : null,
    html: here ? renderHtml(revision?.body ?? '') : '',
    images: here ? row.images : [],
    quotes: here ? row.quotesId : null,
    revision: row.revisionNumber,
    edited: row.editedAt !== null,
    createdAt: row.createdAt,
  }
}
