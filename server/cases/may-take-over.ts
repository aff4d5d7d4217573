import { isStaff } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { heldBy } from './lease.ts'

type Kept = { id: string; state: string; forId: string | null; forUntil: Date | null }

/** Whether a host has this case, or it is kept for one, so that a moderator may take it from them. */
export const mayTakeOver = async (viewer: Viewer, { id, state, forId, forUntil }: Kept) => {
  if (!isStaff(viewer) || (state !== 'open' && state !== 'resubmitted')) return false
  const holder = await heldBy(db, id)
  const kept = forUntil && forUntil > new Date() ? forId : null
  const who = holder?.moderatorId ?? kept
  return (
    who != null &&
    who !== viewer.memberId &&
    (await db.member.count({ where: { id: who, role: 'member' } })) > 0
  )
}
