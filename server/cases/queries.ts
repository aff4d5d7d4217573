import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { PriorityTerms } from './priority.ts'
import type { CaseCard, LaneName } from './schema.ts'
import { summaryOf } from './summary.ts'
import { visibleCases } from './visible-cases.ts'

const flagSelect = { label: true, severity: true, topic: true } as const

export const cardSelect = () =>
  ({
    id: true,
    lane: true,
    state: true,
    openedAt: true,
    dueAt: true,
    priorityTerms: true,
    hostWords: true,
    post: {
      select: {
        authorId: true,
        thread: { select: { circle: { select: { name: true } } } },
        revisions: {
          orderBy: { number: 'desc' },
          take: 1,
          select: {
            screenings: { orderBy: { createdAt: 'desc' }, take: 1, select: flagSelect },
          },
        },
      },
    },
    reports: { select: { reporterId: true, reason: true } },
    leases: {
      where: { releasedAt: null, expiresAt: { gt: new Date() } },
      select: { moderatorId: true, expiresAt: true, moderator: { select: { displayName: true } } },
    },
  }) satisfies Prisma.CaseSelect
type Row = Prisma.CaseGetPayload<{ select: ReturnType<typeof cardSelect> }>

const notYours = (viewer: Viewer, row: Row) => {
  if (row.post.authorId === viewer.memberId) return 'Your own words: somebody else will look.'
  return row.reports.some((report) => report.reporterId === viewer.memberId)
    ? 'You reported this: somebody else will look.'
    : null
}

export const toCard = (viewer: Viewer, row: Row): CaseCard => {
  const screening = row.post.revisions[0]?.screenings[0]
  const lease = row.leases[0]
  return {
    id: row.id,
    lane: row.lane,
    state: row.state,
    severity: screening?.severity ?? null,
    summary: summaryOf(row.lane, screening ?? null, row),
    circle: row.post.thread.circle.name,
    openedAt: row.openedAt,
    dueAt: row.dueAt,
    overdue: row.dueAt < new Date(),
    reports: row.reports.length,
    holder: lease
      ? {
          name: lease.moderator.displayName ?? 'A moderator',
          you: lease.moderatorId === viewer.memberId,
          until: lease.expiresAt,
        }
      : null,
    notYours: notYours(viewer, row),
    terms: row.priorityTerms as PriorityTerms,
  }
}

const atMost = 100

/** The queue in the order in which it should be looked at. Cases that wait for their author come last. */
export const readQueue = async (viewer: Viewer, lane: LaneName | undefined): Promise<CaseCard[]> => {
  const rows = await db.case.findMany({
    where: { AND: [visibleCases(viewer), { state: { not: 'closed' }, ...(lane ? { lane } : {}) }] },
    orderBy: { rank: 'desc' },
    take: atMost,
    select: cardSelect(),
  })
  const waiting = (card: CaseCard) => (card.state === 'awaiting_author' ? 1 : 0)
  return rows.map((row) => toCard(viewer, row)).sort((a, b) => waiting(a) - waiting(b))
}
