import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { unseal } from './seal.ts'

/** "Not now". A hint that was never given to this member, or is closed already, stays as it is. */
export const putAway = async (viewer: Viewer, hintId: string): Promise<void> => {
  const id = unseal(hintId, viewer.memberId)
  if (!id) return
  await db.hint.updateMany({
    where: { id, arm: 'shown', outcome: null },
    data: { outcome: 'put_away' },
  })
}
