import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { requireHost } from './require-host.ts'
import type { HostMemberView, RequestView } from './schema.ts'

const days = (n: number) => new Date(Date.now() - n * 86_400_000)

/** Wishes to join: those that wait, and the decided ones of the last month, which can be turned around. */
export const listRequests = async (viewer: Viewer, circleId: string): Promise<RequestView[]> => {
  await requireHost(viewer, circleId)
  const rows = await db.membership.findMany({
    where: {
      circleId,
      role: 'member',
      answer: { not: null },
      OR: [{ state: 'pending' }, { state: { in: ['declined', 'active'] }, decidedAt: { gt: days(30) } }],
    },
    orderBy: [{ createdAt: 'asc' }],
    include: { member: { select: { displayName: true } } },
  })
  return rows.map((row) => ({
    membershipId: row.id,
    name: row.member.displayName ?? 'A parent',
    answer: row.answer,
    state: row.state as RequestView['state'],
    askedAt: row.createdAt,
    decidedAt: row.decidedAt,
  }))
}

/** The active members of a circle, for its hosts. */
export const listMembers = async (viewer: Viewer, circleId: string): Promise<HostMemberView[]> => {
  await requireHost(viewer, circleId)
  const rows = await db.membership.findMany({
    where: { circleId, state: 'active' },
    orderBy: [{ role: 'desc' }, { member: { displayName: 'asc' } }],
    include: { member: { select: { displayName: true } } },
  })
  return rows.map((row) => ({
    membershipId: row.id,
    name: row.member.displayName ?? 'A parent',
    role: row.role,
    you: row.memberId === viewer.memberId,
    since: row.createdAt,
  }))
}
