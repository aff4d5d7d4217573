import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { transaction } from '#server/transaction.ts'
import { canTake } from './can-take.ts'
import type { Colleague } from './schema.ts'
import { visibleCases } from './visible-cases.ts'

const atMost = 40

/** Everybody else who could take this case if it were handed to them: staff, and hosts of its circle. */
export const readColleagues = async (viewer: Viewer, caseId: string): Promise<Colleague[]> => {
  const found = await db.case.findFirst({
    where: { id: caseId, ...visibleCases(viewer) },
    select: { circleId: true },
  })
  if (!found) throw notFound('There is no such case.')
  const { circleId } = found
  const hosting = { some: { circleId, role: 'host', state: 'active' } } as const
  const candidates = await db.member.findMany({
    where: {
      id: { not: viewer.memberId },
      agreedToRulesAt: { not: null },
      leftAt: null,
      OR: [{ role: { not: 'member' } }, { memberships: hosting }],
    },
    orderBy: { displayName: 'asc' },
    take: atMost,
    select: { id: true, displayName: true, role: true },
  })
  return transaction(async (tx) => {
    const able: Colleague[] = []
    for (const { id, displayName, role } of candidates)
      if (!(await canTake(tx, id, caseId)))
        able.push({ id, name: displayName ?? 'A moderator', host: role === 'member' })
    return able
  })
}
