import type { Prisma } from '#prisma/generated/client.ts'
import { postApart } from '#server/apart/rule.ts'
import { sightOf } from '#server/apart/sight.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { postSelect, toPostView } from '#server/posts/view.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import type { JoinAnswer, ThreadSignal } from './events.ts'

/** More missed events than this are cheaper to fetch as pages. */
const most = 200

export const gone = { ok: false, reason: 'We could not find that conversation.' } as const

const eventSelect = {
  seq: true,
  kind: true,
  postId: true,
  post: { select: postSelect },
  thread: { select: { calmSince: true } },
} as const
type EventRow = Prisma.ThreadEventGetPayload<{ select: typeof eventSelect }>

/** The log says that something changed; what it says now is read now, so an old wording never returns. */
const toSignal = (threadId: string, { seq, kind, postId, post, thread }: EventRow): ThreadSignal => {
  if (kind === 'calm' || !post || !postId)
    return { kind: 'calm', threadId, seq, calm: thread.calmSince !== null }
  if (post.state !== 'published') return { kind: 'post_gone', threadId, seq, postId }
  const shown = kind === 'post_gone' ? 'post_restored' : kind
  return { kind: shown, threadId, seq, postId, post: toPostView(post) }
}

/** What happened to one post of a thread since a moment, as signals. */
export const catchUpFrom = async (threadId: string, { postId, since }: { postId: string; since: Date }) => {
  const where = { threadId, postId, createdAt: { gte: since } }
  const events = await db.threadEvent.findMany({ where, orderBy: { seq: 'asc' }, select: eventSelect })
  return events.map((event) => toSignal(threadId, event))
}

/** Whether a post went out of the viewer's sight with a name it got or lost: a new page says so and no event. */
const lost = async (viewer: Viewer, threadId: string, lastSeq: number) =>
  (await db.threadEvent.count({
    where: { threadId, seq: { gt: lastSeq }, kind: 'post_edited', post: { OR: postApart(viewer) } },
  })) > 0

/** Whether there is such a thread for somebody at all. */
export const isThere = async (viewer: Viewer, threadId: string) =>
  (await db.thread.count({ where: { id: threadId, ...visibleThreads(viewer) } })) > 0

type From = { threadId: string; lastSeq: number; sight?: string | undefined }

/** What a browser that last heard event `lastSeq` has missed in a thread its viewer may read. */
export const catchUp = async (viewer: Viewer, { threadId, lastSeq, sight }: From): Promise<JoinAnswer> => {
  const thread = await db.thread.findFirst({
    where: { id: threadId, ...visibleThreads(viewer) },
    select: { headSeq: true },
  })
  if (!thread) return gone
  const changed = sight !== undefined && sight !== (await sightOf(viewer.memberId))
  if (changed || thread.headSeq - lastSeq > most || (await lost(viewer, threadId, lastSeq)))
    return { ok: true, headSeq: thread.headSeq, missed: 'refetch' }
  const events = await db.threadEvent.findMany({
    where: {
      threadId,
      seq: { gt: lastSeq },
      OR: [{ postId: null }, { post: { NOT: postApart(viewer) } }],
    },
    orderBy: { seq: 'asc' },
    select: eventSelect,
  })
  const missed = events.map((event) => toSignal(threadId, event))
  return { ok: true, headSeq: Math.max(thread.headSeq, missed.at(-1)?.seq ?? 0), missed }
}
