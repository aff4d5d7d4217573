import { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden, notFound } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { limits } from './limits.ts'
import { readHead } from './read-head.ts'
import { readPostRows } from './read-post-rows.ts'
import { readWaiting } from './read-waiting.ts'
import { readYours } from './read-yours.ts'
import type { PageInput, PostPage, PostView } from './schema.ts'
import { toPostView } from './view.ts'
import { visiblePostsSql } from './visible-posts.ts'

type From = { seq: number; going: 'later' | 'earlier' }

const slice = async (viewer: Viewer, threadId: string, { seq, going }: From) => {
  const later = going === 'later'
  const side = later ? Prisma.sql`p."seq" >= ${seq}` : Prisma.sql`p."seq" < ${seq}`
  const rows = await readPostRows({
    where: Prisma.sql`p."threadId" = ${threadId}::uuid AND ${side} AND ${visiblePostsSql(viewer)}`,
    order: later ? Prisma.sql`p."seq"` : Prisma.sql`p."seq" DESC`,
    most: limits.pageSize + 1,
  })
  const more = rows.length > limits.pageSize
  const page = rows.slice(0, limits.pageSize)
  return { posts: (later ? page : page.reverse()).map(toPostView), more }
}

/** Whether posts stand beyond `edge`, on the side that was not asked for. */
const hasBeyond = async (viewer: Viewer, threadId: string, edge: Prisma.Sql) => {
  const [row] = await readRows<{ beyond: boolean }>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
      WHERE p."threadId" = ${threadId}::uuid AND ${edge} AND ${visiblePostsSql(viewer)}) AS "beyond"`)
  return row?.beyond ?? false
}

/** The same for a page that goes on from another one. */
const hasBeyondOf = (viewer: Viewer, threadId: string, { going }: From, posts: PostView[]) => {
  const edge = (going === 'later' ? posts[0] : posts.at(-1))?.seq
  if (edge === undefined) return false
  return hasBeyond(
    viewer,
    threadId,
    going === 'later' ? Prisma.sql`p."seq" < ${edge}` : Prisma.sql`p."seq" > ${edge}`,
  )
}

/** One page of a thread by keyset on seq. Without `from` it opens at a post, or at the first unread one. */
export const readPage = async (viewer: Viewer, { threadId, from, at }: PageInput): Promise<PostPage> => {
  const after = at === undefined ? null : Math.max(0, at - 1)
  const { opensAt, opensLate, hasWaiting, ...head } = await readHead(viewer, threadId, from ? 0 : after)
  const start = from ?? { seq: opensAt, going: 'later' as const }
  const { posts, more } = await slice(viewer, threadId, start)
  const [yours, beyond, waiting] = await Promise.all([
    readYours(
      viewer.memberId,
      posts.map(({ id }) => id),
    ),
    from ? hasBeyondOf(viewer, threadId, from, posts) : opensLate,
    hasWaiting ? readWaiting(viewer.memberId, threadId) : [],
  ])
  const [hasEarlier, hasLater] = start.going === 'later' ? [beyond, more] : [more, beyond]
  return { ...head, posts, yours, waiting, hasEarlier, hasLater }
}

const own = async (viewer: Viewer, postId: string) => {
  const post = await db.post.findFirst({
    where: { id: postId, thread: visibleThreads(viewer) },
    include: { revisions: { orderBy: { number: 'desc' } } },
  })
  if (!post) throw notFound()
  if (post.authorId !== viewer.memberId) throw forbidden('Earlier words are for the person who wrote them.')
  return post
}

/** The viewer's own post as they typed it, for the edit box. */
export const readSource = async (viewer: Viewer, postId: string) => {
  const { revisions, revisionNumber } = await own(viewer, postId)
  return {
    postId,
    title: revisions[0]?.title ?? null,
    body: revisions[0]?.body ?? '',
    revision: revisionNumber,
  }
}

/** Every wording of the viewer's own post, newest first. Nobody else can read it. */
export const readHistory = async (viewer: Viewer, postId: string) => {
  const { revisions } = await own(viewer, postId)
  return revisions.map(({ number, title, body, createdAt }) => ({ number, title, body, createdAt }))
}
