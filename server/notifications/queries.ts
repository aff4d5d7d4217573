import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { type NotificationList, type NotificationView, notificationsPerPage } from './schema.ts'

const circle = { select: { slug: true, name: true } } as const

const select = (viewer: Viewer) =>
  ({
    id: true,
    kind: true,
    readAt: true,
    updatedAt: true,
    threadId: true,
    postId: true,
    caseId: true,
    careCardId: true,
    report: { select: { reason: true } },
    // Asked again at every reading: somebody who left the circle reads no title any more.
    thread: {
      select: {
        title: true,
        authorId: true,
        circle: {
          select: {
            slug: true,
            name: true,
            memberships: { where: { memberId: viewer.memberId, state: 'active' } },
          },
        },
        posts: { where: { opening: true }, select: { state: true } },
      },
    },
    membership: { select: { state: true, circle } },
    decision: { select: { kind: true, reason: true, note: true } },
  }) satisfies Prisma.NotificationSelect
type Row = Prisma.NotificationGetPayload<{ select: ReturnType<typeof select> }>

const titleOf = (viewer: Viewer, thread: Row['thread']) => {
  if (!thread || thread.circle.memberships.length === 0) return null
  return thread.posts[0]?.state === 'published' || thread.authorId === viewer.memberId ? thread.title : null
}

const toView = (viewer: Viewer, row: Row): NotificationView => {
  const place = row.thread?.circle ?? row.membership?.circle ?? null
  // A reporter hears what came of it; the words of the moderator were for the author.
  const forAuthor = row.kind !== 'report_outcome'
  return {
    id: row.id,
    kind: row.kind,
    read: row.readAt !== null,
    at: row.updatedAt,
    threadId: row.threadId,
    postId: row.postId,
    caseId: row.caseId,
    careCardId: row.careCardId,
    worry: row.report?.reason === 'worried_about_them',
    title: titleOf(viewer, row.thread),
    circle: place ? { slug: place.slug, name: place.name } : null,
    accepted: row.kind === 'membership_decided' ? row.membership?.state === 'active' : null,
    decision: row.decision
      ? {
          kind: row.decision.kind,
          reason: forAuthor ? row.decision.reason : null,
          note: forAuthor ? row.decision.note : null,
        }
      : null,
  }
}

/** The viewer's notices, newest first. */
export const listNotifications = async (
  viewer: Viewer,
  cursor: { at: Date; id: string } | null | undefined,
): Promise<NotificationList> => {
  const after: Prisma.NotificationWhereInput = cursor
    ? { OR: [{ updatedAt: { lt: cursor.at } }, { updatedAt: cursor.at, id: { lt: cursor.id } }] }
    : {}
  const rows = await db.notification.findMany({
    where: { memberId: viewer.memberId, ...after },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: notificationsPerPage + 1,
    select: select(viewer),
  })
  const page = rows.slice(0, notificationsPerPage)
  const last = page.at(-1)
  const next = rows.length > notificationsPerPage && last ? { at: last.updatedAt, id: last.id } : null
  return { notifications: page.map((row) => toView(viewer, row)), next }
}

export const countUnread = (viewer: Viewer) =>
  db.notification.count({ where: { memberId: viewer.memberId, readAt: null } })
