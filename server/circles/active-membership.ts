import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden } from '#server/errors.ts'

/** The viewer's active membership of a circle, or a refusal that says how to get one. */
export const activeMembership = async (viewer: Pick<Viewer, 'memberId'>, circleId: string) => {
  const membership = await db.membership.findFirst({
    where: { circleId, memberId: viewer.memberId, state: 'active' },
    select: { id: true, role: true, circle: { select: { id: true, slug: true } } },
  })
  if (!membership) throw forbidden('This circle is for its members. You can join it from its front page.')
  return membership
}
