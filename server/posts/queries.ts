import type { Prisma } from '#prisma/generated/client.ts'
import { readRules } from '#server/apart/read-rules.ts'
import { sightOf } from '#server/apart/sight.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden, notFound } from '#server/errors.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { limits } from './limits.ts'
import { readWaiting } from './read-waiting.ts'
import { readYours } from './read-yours.ts'
import type { PageInput, PostPage } from './schema.ts'
import { postSelect, toPostView } from './view.ts'
import { visiblePosts } from './visible-posts.ts'

/** How many read posts stand above the first unread one, so that a reader knows where they are. */
const context = 3

const openAt = async (viewer: Viewer, threadId: string, lastReadSeq: number) => {
  const before = await db.post.findMany({
    where: { AND: [visiblePosts(viewer), { threadId, seq: { lte: lastReadSeq } }] },
    orderBy: { seq: 'desc' },
    take: context,
    select: { seq: true },
  })
  return before.at(-1)?.seq ?? 0
}

const slice = async (viewer: Viewer, threadId: string, from: { seq: number; going: 'later' | 'earlier' }) => {
  const later = from.going === 'later'
  const rows = await db.post.findMany({
    where: { AND: [visiblePosts(viewer), { threadId, seq: later ? { gte: from.seq } : { lt: from.seq } }] },
    orderBy: { seq: later ? 'asc' : 'desc' },
    take: limits.pageSize + 1,
    select: postSelect,
  })
  const more = rows.length > limits.pageSize
  const page = rows.slice(0, limits.pageSize)
  return { posts: (later ? page : page.reverse()).map(toPostView), more }
}

const hasBeyond = async (viewer: Viewer, threadId: string, seq: Prisma.IntNullableFilter) =>
  (await db.post.findFirst({
    where: { AND: [visiblePosts(viewer), { threadId, seq }] },
    select: { id: true },
  })) !== null

/** One page of a thread by keyset on seq. Without `from` it opens at a post, or at the first unread one. */
export const readPage = async (viewer: Viewer, { threadId, from, at }: PageInput): Promise<PostPage> => {
  const thread = await db.thread.findFirst({
    where: { id: threadId, ...visibleThreads(viewer) },
    select: {
      headSeq: true,
      calmSince: true,
      readMarks: { where: { memberId: viewer.memberId }, select: { lastReadSeq: true } },
    },
  })
  if (!thread) throw notFound()
  const lastReadSeq = thread.readMarks[0]?.lastReadSeq ?? 0
  const before = at === undefined ? lastReadSeq : Math.max(0, at - 1)
  const start = from ?? { seq: await openAt(viewer, threadId, before), going: 'later' as const }
  const { posts, more } = await slice(viewer, threadId, start)
  const edge = start.going === 'later' ? posts[0]?.seq : posts.at(-1)?.seq
  const [sight, quiet, yours, waiting, beyond] = await Promise.all([
    sightOf(viewer.memberId),
    readRules(db, viewer.memberId),
    readYours(
      viewer.memberId,
      posts.map((post) => post.id),
    ),
    readWaiting(viewer.memberId, threadId),
    edge === undefined
      ? false
      : hasBeyond(viewer, threadId, start.going === 'later' ? { lt: edge } : { gt: edge }),
  ])
  const [hasEarlier, hasLater] = start.going === 'later' ? [beyond, more] : [more, beyond]
  const { headSeq, calmSince } = thread
  return {
    posts,
    yours,
    waiting,
    headSeq,
    sight,
    quiet,
    calm: calmSince !== null,
    lastReadSeq,
    hasEarlier,
    hasLater,
  }
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
