import type { Prisma } from '#prisma/generated/client.ts'
import { authorSelect, shownName } from '#server/aliases/author-view.ts'
import { foldOf } from '#server/apart/policy.ts'
import { readRules } from '#server/apart/read-rules.ts'
import { postApart } from '#server/apart/rule.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { excerptOf } from './excerpt.ts'
import { theHosts, threadsPerPage } from './limits.ts'
import type { ListInput, ThreadCard, ThreadList, ThreadView } from './schema.ts'
import { unreadCounts } from './unread.ts'
import { visibleThreads } from './visible-threads.ts'

const cardSelect = {
  id: true,
  authorId: true,
  title: true,
  intent: true,
  wish: true,
  trigger: true,
  contentNote: true,
  headSeq: true,
  listed: true,
  lastActivityAt: true,
  createdAt: true,
  fromHosts: true,
  prompt: { select: { id: true } },
  alsoCircle: { select: { id: true, slug: true, name: true, accent: true } },
  ...authorSelect,
  circle: { select: { id: true, slug: true, name: true, accent: true, allowsImages: true } },
  posts: {
    where: { opening: true },
    select: { state: true, revisions: { orderBy: { number: 'desc' }, take: 1, select: { body: true } } },
  },
} satisfies Prisma.ThreadSelect
type Row = Prisma.ThreadGetPayload<{ select: typeof cardSelect }>

const head = (
  viewer: Viewer,
  row: Row,
): Omit<ThreadView, 'trigger' | 'pictures' | 'headSeq' | 'anonymous' | 'prompt'> => {
  const mine = row.authorId === viewer.memberId
  const readable = row.posts[0]?.state === 'published' || (mine && !row.listed)
  const { allowsImages: _, ...circle } = row.circle
  const { id, alsoCircle, intent, wish, contentNote, lastActivityAt, createdAt } = row
  return {
    id,
    circle,
    alsoCircle,
    title: readable ? row.title : null,
    mine,
    intent,
    wish,
    contentNote,
    lastActivityAt,
    createdAt,
  }
}

/** A conversation of a bridge stands in the lists of both circles. */
const inCircle = (circleId: string): Prisma.ThreadWhereInput => ({
  OR: [{ circleId }, { alsoCircleId: circleId }],
})

/** A prompt that the viewer put away stays out of lists; a link still leads to it. */
const notPutAway = ({ memberId }: Viewer): Prisma.ThreadWhereInput => ({
  OR: [{ promptId: null }, { prompt: { away: { none: { memberId } } } }],
})

/** One page of threads the viewer may read, latest activity first, by keyset on (lastActivityAt, id). */
export const listThreads = async (
  viewer: Viewer,
  { circleId, intent, wish, cursor }: ListInput,
): Promise<ThreadList> => {
  const after: Prisma.ThreadWhereInput = cursor
    ? { OR: [{ lastActivityAt: { lt: cursor.at } }, { lastActivityAt: cursor.at, id: { lt: cursor.id } }] }
    : {}
  const ofKind = { ...(intent ? { intent } : {}), ...(wish ? { wish } : {}) }
  const rows = await db.thread.findMany({
    where: {
      AND: [visibleThreads(viewer), circleId ? inCircle(circleId) : {}, notPutAway(viewer), ofKind, after],
    },
    orderBy: [{ lastActivityAt: 'desc' }, { id: 'desc' }],
    take: threadsPerPage + 1,
    select: cardSelect,
  })
  const page = rows.slice(0, threadsPerPage)
  const last = page.at(-1)
  return {
    threads: await toCards(viewer, page),
    next: rows.length > threadsPerPage && last ? { at: last.lastActivityAt, id: last.id } : null,
  }
}

/** Cards of these threads in this order, of those the viewer may read. */
export const readCards = async (viewer: Viewer, ids: string[]): Promise<ThreadCard[]> => {
  const rows = await db.thread.findMany({
    where: { AND: [visibleThreads(viewer), { id: { in: ids } }] },
    select: cardSelect,
  })
  const cards = await toCards(viewer, rows)
  return ids.flatMap((id) => cards.find((card) => card.id === id) ?? [])
}

const toCards = async (viewer: Viewer, rows: Row[]): Promise<ThreadCard[]> => {
  const ids = rows.map((row) => row.id)
  const [rules, unread, answered] = await Promise.all([
    readRules(db, viewer.memberId),
    unreadCounts(viewer, ids),
    db.post.groupBy({
      by: ['threadId'],
      where: {
        threadId: { in: ids },
        opening: false,
        state: 'published',
        NOT: postApart(viewer),
      },
    }),
  ])
  const withReplies = new Set(answered.map((row) => row.threadId))
  return rows.map((row) => {
    const card = head(viewer, row)
    const body = row.posts[0]?.revisions[0]?.body ?? ''
    const words = `${card.title ?? ''}\n${body}`
    return {
      ...card,
      excerpt: card.title === null ? '' : excerptOf(body),
      author: row.fromHosts ? theHosts : shownName(row),
      fold: card.mine ? null : foldOf(rules, { words, topic: row.trigger, note: row.contentNote }),
      unread: unread.get(row.id) ?? 0,
      answered: withReplies.has(row.id),
    }
  })
}

/** The head of one thread. Throws NOT_FOUND for what the viewer may not read, whether it exists or not. */
export const showThread = async (viewer: Viewer, threadId: string): Promise<ThreadView> => {
  const row = await db.thread.findFirst({
    where: { id: threadId, ...visibleThreads(viewer) },
    select: cardSelect,
  })
  if (!row) throw notFound()
  return {
    ...head(viewer, row),
    trigger: row.trigger,
    pictures: row.circle.allowsImages,
    headSeq: row.headSeq,
    anonymous: row.alias !== null,
    prompt: row.prompt !== null,
  }
}
