import type { NoticeGroup } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { groupOf, kindsOf } from '#server/notifications/notice-group.ts'
import { visibleThreads } from '#server/threads/visible-threads.ts'
import { whyGone } from './why-gone.ts'

const lookedAt = 60

const words: Partial<Record<NoticeGroup, string>> = {
  care: 'Somebody here is thinking of you.',
  moderators: 'A moderator wrote to you.',
  replies: 'There are answers where you wrote.',
  me_too: 'Somebody said me too to your words.',
  letters: 'Something that you kept for later is here.',
  circles: 'There is news from a place you are in.',
}

const conversations = 'People went on talking where you sit.'

const groupsThatWait = async (memberId: string, groups: NoticeGroup[]) => {
  const notices = await db.notification.findMany({
    where: { memberId, readAt: null, kind: { in: kindsOf(groups) } },
    orderBy: { updatedAt: 'desc' },
    take: lookedAt,
  })
  const found = new Set<NoticeGroup>()
  for (const notice of notices) {
    const group = groupOf(notice.kind)
    if (!found.has(group) && (await whyGone(notice)) === null) found.add(group)
  }
  return found
}

const talkedSince = async (memberId: string, since: Date) => {
  const found = await db.thread.findFirst({
    where: {
      AND: [visibleThreads({ memberId }), { listed: true, lastActivityAt: { gt: since } }],
      authorId: { not: memberId },
      posts: { some: { state: 'published', authorId: { not: memberId }, createdAt: { gt: since } } },
      readMarks: { none: { memberId, updatedAt: { gt: since } } },
    },
    select: { id: true },
  })
  return found !== null
}

/**
 * What waits for a member, a sentence for each kind: in words, without a number, a title or a name. All of it
 * by the one rule of what they may see. Nothing waits: no sentences, and no mail.
 */
export const whatWaits = async (memberId: string, groups: NoticeGroup[], since: Date): Promise<string[]> => {
  const found = await groupsThatWait(memberId, groups)
  const lines = (Object.keys(words) as NoticeGroup[]).flatMap((group) =>
    found.has(group) ? [words[group] ?? ''] : [],
  )
  const talk = groups.includes('circles') && (await talkedSince(memberId, since))
  return talk ? [...lines, conversations] : lines
}
