import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { WhenRead } from './schema.ts'
import { onDuty } from './who-to-call.ts'

/** Tells an author truthfully how soon somebody will read their words. With nobody on duty it is hours. */
export const whenRead = async (viewer: Viewer, postId: string, now = new Date()): Promise<WhenRead> => {
  const { memberId: authorId } = viewer
  const own = await db.post.findFirst({ where: { id: postId, authorId }, select: { id: true } })
  if (!own) throw notFound()
  const open = await db.case.findFirst({
    where: { postId, lane: 'support', state: { not: 'closed' } },
    select: { leases: { where: { releasedAt: null, expiresAt: { gt: now } }, select: { id: true } } },
  })
  if (!open) return null
  if (open.leases.length > 0) return 'now'
  const people = await db.member.count({ where: { AND: [onDuty(now), { id: { not: authorId } }] } })
  return people > 0 ? 'minutes' : 'hours'
}
