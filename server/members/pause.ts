import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'

/** From now on nothing is sent to them but ways in and what is about safety. To others nothing changes. */
export const pause = async (viewer: Viewer): Promise<void> => {
  await db.member.updateMany({
    where: { id: viewer.memberId, pausedAt: null },
    data: { pausedAt: new Date() },
  })
}

/** One tap ends a pause, and so does signing in. */
export const endPause = async (memberId: string): Promise<void> => {
  await db.member.updateMany({ where: { id: memberId, pausedAt: { not: null } }, data: { pausedAt: null } })
}

/** Members to whom something may be sent: for every mail, push and offer that is not about safety. */
export const notPaused = { pausedAt: null } as const
