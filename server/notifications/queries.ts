import { Prisma } from '#prisma/generated/client.ts'
import type { NoticeGroup, NotificationKind } from '#prisma/generated/enums.ts'
import { postApart, threadApart } from '#server/apart/rule.ts'
import { memberSql, postApartSql, threadApartSql } from '#server/apart/rule-sql.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { readRows } from '#server/read-rows.ts'
import { isSanction } from '#server/sanctions/schema.ts'
import { kindsNotIn } from './notice-group.ts'
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
    decision: {
      select: { id: true, kind: true, reason: true, note: true, statement: { select: { memberId: true } } },
    },
    appeal: { select: { decisionId: true, memberId: true, caseId: true, state: true } },
    apologyId: true,
  }) satisfies Prisma.NotificationSelect
type Row = Prisma.NotificationGetPayload<{ select: ReturnType<typeof select> }>

const titleOf = (viewer: Viewer, { thread, threadId }: Row, apart: Set<string>) => {
  if (!thread || thread.circle.memberships.length === 0 || apart.has(threadId ?? '')) return null
  return thread.posts[0]?.state === 'published' || thread.authorId === viewer.memberId ? thread.title : null
}

/** The statement of reasons that a notice leads to, when it was written to the viewer. */
const statementOf = (viewer: Viewer, { decision, appeal }: Row) => {
  if (appeal) return appeal.memberId === viewer.memberId ? appeal.decisionId : null
  return decision?.statement?.memberId === viewer.memberId ? decision.id : null
}

/** Who asked us to look hears what came of it. What it meant for the writer, and the words to them, are theirs. */
const decisionOf = ({ kind, threadId, decision }: Row): NotificationView['decision'] => {
  if (!decision) return null
  if (kind === 'report_outcome' || (kind === 'lifted' && !threadId))
    return { kind: isSanction(decision.kind) ? 'hide' : decision.kind, reason: null, note: null }
  return { kind: decision.kind, reason: decision.reason, note: decision.note }
}

/** Which of these threads are not there for the viewer because of who began them. */
const readApart = async (viewer: Viewer, rows: Row[]) => {
  const ids = rows.flatMap(({ threadId }) => threadId ?? [])
  const found = await db.thread.findMany({
    where: { id: { in: ids }, OR: threadApart(viewer) },
    select: { id: true },
  })
  return new Set(found.map(({ id }) => id))
}

const toView = (viewer: Viewer, row: Row, apart: Set<string>): NotificationView => {
  const place = row.thread?.circle ?? row.membership?.circle ?? null
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
    title: titleOf(viewer, row, apart),
    circle: place ? { slug: place.slug, name: place.name } : null,
    accepted: row.kind === 'membership_decided' ? row.membership?.state === 'active' : null,
    decision: decisionOf(row),
    statement: statementOf(viewer, row),
    appealCase: row.appeal && row.appeal.memberId !== viewer.memberId ? row.appeal.caseId : null,
    appeal: row.appeal?.state ?? null,
    apologyId: row.apologyId,
  }
}

/** The kinds somebody keeps out of the app. Without a choice of theirs everything is shown. */
const unwantedKinds = async ({ memberId }: Viewer) => {
  const settings = await db.noticeSettings.findUnique({ where: { memberId }, select: { inApp: true } })
  return settings ? kindsNotIn(settings.inApp) : []
}

/**
 * Their own, without what they chose to leave out and answers of somebody they are apart from. A sorry only
 * while they are open to such words.
 */
const visibleNotices = async (viewer: Viewer) =>
  ({
    memberId: viewer.memberId,
    OR: [{ kind: { not: 'apology' } }, { member: { takesApologies: true } }],
    NOT: [
      { kind: { in: await unwantedKinds(viewer) } },
      { kind: { in: ['reply', 'me_too'] }, thread: { OR: threadApart(viewer) } },
      { kind: 'reply', post: { OR: postApart(viewer) } },
    ],
  }) satisfies Prisma.NotificationWhereInput

/** The viewer's notices, newest first. */
export const listNotifications = async (
  viewer: Viewer,
  cursor: { at: Date; id: string } | null | undefined,
): Promise<NotificationList> => {
  const after: Prisma.NotificationWhereInput = cursor
    ? { OR: [{ updatedAt: { lt: cursor.at } }, { updatedAt: cursor.at, id: { lt: cursor.id } }] }
    : {}
  const rows = await db.notification.findMany({
    where: { AND: [await visibleNotices(viewer), after] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: notificationsPerPage + 1,
    select: select(viewer),
  })
  const page = rows.slice(0, notificationsPerPage)
  const last = page.at(-1)
  const next = rows.length > notificationsPerPage && last ? { at: last.updatedAt, id: last.id } : null
  const apart = await readApart(viewer, page)
  return { notifications: page.map((row) => toView(viewer, row, apart)), next }
}

type Waiting = { kind: NotificationKind; unread: number; inApp: NoticeGroup[] | null }

/** How many of the same notices are unread. Asked by every page, so in one plain statement. */
export const countUnread = async (viewer: Viewer): Promise<number> => {
  const me = memberSql(viewer.memberId)
  const rows = await readRows<Waiting>(Prisma.sql`
    SELECT n."kind", count(*)::int AS "unread",
      (SELECT s."inApp"::text[] FROM "NoticeSettings" s WHERE s."memberId" = ${me}) AS "inApp"
    FROM "Notification" n
    LEFT JOIN "Thread" t ON t."id" = n."threadId" AND n."kind" IN ('reply', 'me_too')
    LEFT JOIN "Post" p ON p."id" = n."postId" AND n."kind" = 'reply'
    WHERE n."memberId" = ${me} AND n."readAt" IS NULL
      AND (n."kind" <> 'apology' OR EXISTS (SELECT 1 FROM "Member" m WHERE m."id" = ${me} AND m."takesApologies"))
      AND NOT coalesce(${threadApartSql(me)}, false) AND NOT coalesce(${postApartSql(me)}, false)
    GROUP BY n."kind"`)
  const unwanted = rows[0]?.inApp ? kindsNotIn(rows[0].inApp) : []
  return rows.reduce((sum, { kind, unread }) => (unwanted.includes(kind) ? sum : sum + unread), 0)
}
