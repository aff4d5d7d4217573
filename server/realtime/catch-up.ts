import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { postSelect, toPostView } from '#server/posts/view.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import type { JoinAnswer, ThreadSignal } from './events.ts'

/** More missed events than this are cheaper to fetch as pages. */
const most = 200

const gone = { ok: false, reason: 'We could not find that conversation.' } as const

/** What a browser that last heard event `lastSeq` has missed in a thread its viewer may read. */
export const catchUp = async (viewer: Viewer, threadId: string, lastSeq: number): Promise<JoinAnswer> => {
  const thread = await db.thread.findFirst({
    where: { id: threadId, ...visibleThreads(viewer) },
    select: { headSeq: true },
  })
  if (!thread) return gone
  if (thread.headSeq - lastSeq > most) return { ok: true, headSeq: thread.headSeq, missed: 'refetch' }
  const events = await db.threadEvent.findMany({
    where: { threadId, seq: { gt: lastSeq } },
    orderBy: { seq: 'asc' },
    select: { seq: true, kind: true, postId: true, post: { select: postSelect } },
  })
  const missed = events.map(({ seq, kind, postId, post }): ThreadSignal => {
    // The log says that something changed; what it says now is read now, so an old wording never returns.
    if (post.state !== 'published') return { kind: 'post_gone', threadId, seq, postId }
    return {
      kind: kind === 'post_gone' ? 'post_restored' : kind,
      threadId,
      seq,
      postId,
      post: toPostView(post),
    }
  })
  return { ok: true, headSeq: Math.max(thread.headSeq, missed.at(-1)?.seq ?? 0), missed }
}
