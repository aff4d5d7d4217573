import type { Prisma } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { wakeEncoder } from '#server/screening/screen.ts'
import { readNames } from './names.ts'
import { type PriorityTerms, perHour } from './priority.ts'
import { readNews } from './queue-news.ts'
import type { CaseCard, Happening, HolderView, KeptView, LaneName } from './schema.ts'
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
    priority: true,
    severity: true,
    waitsSince: true,
    forId: true,
    forUntil: true,
    forWords: true,
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
      select: {
        moderatorId: true,
        expiresAt: true,
        kind: true,
        words: true,
        moderator: { select: { displayName: true } },
      },
    },
  }) satisfies Prisma.CaseSelect
/** What a card says beside its row: what happened lately, and how others are called. */
type Beside = { news: Happening | null; names: Map<string, string> }
type Row = Prisma.CaseGetPayload<{ select: ReturnType<typeof cardSelect> }>

const notYours = (viewer: Viewer, row: Row) => {
  if (row.post.authorId === viewer.memberId) return 'Your own words: somebody else will look.'
  return row.reports.some((report) => report.reporterId === viewer.memberId)
    ? 'You reported this: somebody else will look.'
    : null
}

const holderOf = (viewer: Viewer, { leases: [lease] }: Row): HolderView =>
  lease
    ? {
        name: lease.moderator.displayName ?? 'A moderator',
        you: lease.moderatorId === viewer.memberId,
        until: lease.expiresAt,
        held: lease.kind === 'hold' ? { words: lease.words ?? '' } : null,
      }
    : null

const keptOf = (viewer: Viewer, { forId, forUntil, forWords }: Row, names: Beside['names']): KeptView => {
  if (!forId || !forUntil || forUntil < new Date()) return null
  const you = forId === viewer.memberId
  // What one colleague writes to another is between the two.
  return {
    name: names.get(forId) ?? 'A moderator',
    you,
    until: forUntil,
    words: you ? forWords : null,
  }
}

export const toCard = (viewer: Viewer, row: Row, { news, names }: Beside): CaseCard => {
  const screening = row.post.revisions[0]?.screenings[0]
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
    holder: holderOf(viewer, row),
    notYours: notYours(viewer, row),
    terms: row.priorityTerms as PriorityTerms,
    priority: row.priority,
    strength: row.severity,
    perHour,
    waitsSince: row.waitsSince,
    kept: keptOf(viewer, row, names),
    news,
  }
}

const atMost = 100

/**
 * The queue in the order in which it should be looked at. What was closed a moment ago keeps its place for as
 * long as its news are shown; cases that wait for their author come last.
 */
export const readQueue = async (viewer: Viewer, lane: LaneName | undefined): Promise<CaseCard[]> => {
  // whoever opens a case next is shown what was decided about words like its own
  wakeEncoder()
  const find = (where: Prisma.CaseWhereInput) =>
    db.case.findMany({
      where: { AND: [visibleCases(viewer), where, lane ? { lane } : {}] },
      orderBy: { rank: 'desc' },
      take: atMost,
      select: { ...cardSelect(), rank: true },
    })
  const [open, news] = await Promise.all([find({ state: { not: 'closed' } }), readNews(viewer)])
  const ids = [...news.keys()].filter((id) => !open.some((row) => row.id === id))
  const closed = ids.length > 0 ? await find({ id: { in: ids }, state: 'closed' }) : []
  const rows = [...open, ...closed].sort((a, b) => b.rank - a.rank)
  const names = await readNames(rows.map(({ forId }) => forId))
  const waiting = (card: CaseCard) => (card.state === 'awaiting_author' && !card.news ? 1 : 0)
  return rows
    .map((row) => toCard(viewer, row, { news: news.get(row.id) ?? null, names }))
    .sort((a, b) => waiting(a) - waiting(b))
}
