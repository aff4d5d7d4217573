import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden, notFound, secondFactorNeeded } from '#server/errors.ts'

/** Lets an active host of the circle, or an admin, go on. Others learn nothing about who is inside. */
export const requireHost = async (viewer: Viewer, circleId: string) => {
  const circle = await db.circle.findUnique({
    where: { id: circleId },
    select: {
      id: true,
      kind: true,
      memberships: {
        where: { memberId: viewer.memberId, state: 'active', role: 'host' },
        select: { id: true },
      },
    },
  })
  if (circle?.kind !== 'circle') throw notFound('There is no such circle.')
  if (viewer.owed && circle.memberships.length > 0) throw secondFactorNeeded()
  if (circle.memberships.length === 0 && viewer.role !== 'admin')
    throw forbidden('This page is for the hosts of this circle.')
}
