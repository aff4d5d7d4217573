import type { NotificationKind } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { visiblePosts } from '#server/posts/visible-posts.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'

type Notice = {
  kind: NotificationKind
  memberId: string
  threadId: string | null
  postId: string | null
  membershipId: string | null
}
type Reason = 'gone' | 'answered' | null

const someAnswer = async ({ memberId, threadId }: Notice & { threadId: string }): Promise<Reason> => {
  const mark = await db.readMark.findUnique({
    where: { memberId_threadId: { memberId, threadId } },
    select: { lastReadSeq: true },
  })
  const answer = await db.post.findFirst({
    where: {
      AND: [visiblePosts({ memberId }), { seq: { gt: mark?.lastReadSeq ?? 0 } }],
      threadId,
      opening: false,
      state: 'published',
      authorId: { not: memberId },
    },
    select: { id: true },
  })
  return answer ? null : 'gone'
}

const ownPost = async ({ memberId, postId }: Notice): Promise<Reason> => {
  const post = await db.post.findFirst({
    where: { AND: [visiblePosts({ memberId }), { id: postId ?? '' }], state: 'published' },
    select: { id: true },
  })
  return post ? null : 'gone'
}

const opening = async ({ kind, memberId, threadId }: Notice & { threadId: string }): Promise<Reason> => {
  const thread = await db.thread.findFirst({
    where: {
      AND: [visibleThreads({ memberId }), { id: threadId, listed: true }],
      posts: { some: { opening: true, state: 'published' } },
    },
    select: { authorId: true },
  })
  if (!thread) return 'gone'
  if (kind !== 'greet') return null
  const others = { threadId, opening: false, state: 'published', authorId: { not: thread.authorId } } as const
  return (await db.post.count({ where: others })) > 0 ? 'answered' : null
}

const stillAsks = async ({ membershipId }: Notice): Promise<Reason> => {
  const asking = await db.membership.count({ where: { id: membershipId ?? '', state: 'pending' } })
  return asking > 0 ? null : 'answered'
}

/**
 * Why a notice is news to its member no more, by the one rule of what they may see; null when it still is.
 * What a moderator or the care team wrote to them stays theirs, wherever its post is now.
 */
export const whyGone = async (notice: Notice): Promise<Reason> => {
  const { kind, threadId } = notice
  if (kind === 'me_too') return ownPost(notice)
  if (kind === 'membership_requested') return stillAsks(notice)
  if (!['reply', 'new_thread', 'greet'].includes(kind)) return null
  if (!threadId) return 'gone'
  return kind === 'reply' ? someAnswer({ ...notice, threadId }) : opening({ ...notice, threadId })
}
