import { Prisma } from '#prisma/generated/client.ts'
import { readRulesNow } from '#server/apart/read-rules.ts'
import { sightOf } from '#server/apart/sight.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden, notFound } from '#server/errors.ts'
import { readRows } from '#server/read-rows.ts'
import { visibleThreads, visibleThreadsSql } from '#server/threads/visible-threads.ts'
import { limits } from './limits.ts'
import { readPostRows } from './read-post-rows.ts'
import { readWaiting } from './read-waiting.ts'
import { readYours } from './read-yours.ts'
import type { PageInput, PostPage } from './schema.ts'
import { toPostView } from './view.ts'
import { visiblePostsSql } from './visible-posts.ts'

/** How many read posts stand above the first unread one, so that a reader knows where they are. */
const context = 3
const none = Prisma.sql`false`

const openAt = async (viewer: Viewer, threadId: string, lastReadSeq: number) => {
  if (lastReadSeq === 0) return 0
  const before = await readRows<{ seq: number }>(Prisma.sql`
    SELECT p."seq" FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
    WHERE p."threadId" = ${threadId}::uuid AND p."seq" <= ${lastReadSeq} AND ${visiblePostsSql(viewer)}
    ORDER BY p."seq" DESC LIMIT ${context}`)
  return before.at(-1)?.seq ?? 0
}

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

type Around = { waiting: boolean; beyond: boolean }

/** Whether the viewer has words of their own there that others don't see, and whether posts stand beyond `edge`. */
const around = async (viewer: Viewer, threadId: string, edge: Prisma.Sql): Promise<Around> => {
  const [row] = await readRows<Around>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM "Post" p WHERE p."threadId" = ${threadId}::uuid
        AND p."authorId" = ${viewer.memberId}::uuid AND p."state" <> 'published') AS "waiting",
      EXISTS (SELECT 1 FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId"
        WHERE p."threadId" = ${threadId}::uuid AND ${edge} AND ${visiblePostsSql(viewer)}) AS "beyond"`)
  return row ?? { waiting: false, beyond: false }
}

const head = async (viewer: Viewer, threadId: string) => {
  const [thread] = await readRows<{ headSeq: number; calm: boolean; lastReadSeq: number }>(Prisma.sql`
    SELECT t."headSeq", t."calmSince" IS NOT NULL AS "calm", coalesce((SELECT r."lastReadSeq" FROM "ReadMark" r
      WHERE r."threadId" = t."id" AND r."memberId" = ${viewer.memberId}::uuid), 0) AS "lastReadSeq"
    FROM "Thread" t WHERE t."id" = ${threadId}::uuid AND ${visibleThreadsSql(viewer)}`)
  if (!thread) throw notFound()
  return thread
}

/** One page of a thread by keyset on seq. Without `from` it opens at a post, or at the first unread one. */
export const readPage = async (viewer: Viewer, { threadId, from, at }: PageInput): Promise<PostPage> => {
  const thread = await head(viewer, threadId)
  const before = at === undefined ? thread.lastReadSeq : Math.max(0, at - 1)
  const start = from ?? { seq: await openAt(viewer, threadId, before), going: 'later' as const }
  const { posts, more } = await slice(viewer, threadId, start)
  const later = start.going === 'later'
  const edge = later ? posts[0]?.seq : posts.at(-1)?.seq
  const ids = posts.map((post) => post.id)
  const past =
    edge === undefined ? none : later ? Prisma.sql`p."seq" < ${edge}` : Prisma.sql`p."seq" > ${edge}`
  const [sight, quiet, yours, { waiting, beyond }] = await Promise.all([
    sightOf(viewer.memberId),
    readRulesNow(viewer.memberId),
    readYours(viewer.memberId, ids),
    around(viewer, threadId, past),
  ])
  const [hasEarlier, hasLater] = later ? [beyond, more] : [more, beyond]
  return {
    ...thread,
    posts,
    yours,
    waiting: waiting ? await readWaiting(viewer.memberId, threadId) : [],
    sight,
    quiet,
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
