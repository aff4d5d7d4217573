import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import { disconnectSession } from '#server/realtime/publish.ts'

/** Signs one of the member's own browsers out, its open pages included. */
export const revokeSession = async (viewer: Viewer, sessionId: string): Promise<void> => {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, memberId: viewer.memberId } })
  if (count === 0) throw notFound('That device is already signed out.')
  disconnectSession(sessionId)
}

/** Leaves at once: this browser is signed out, whatever else it still shows. */
export const leave = async ({ sessionId, memberId }: Viewer): Promise<void> => {
  await db.session.deleteMany({ where: { id: sessionId, memberId } })
  disconnectSession(sessionId)
}

/** Signs every other browser of the member out. */
export const revokeOtherSessions = async (viewer: Viewer): Promise<{ ended: number }> => {
  const others = { memberId: viewer.memberId, id: { not: viewer.sessionId } }
  const ended = await db.session.findMany({ where: others, select: { id: true } })
  await db.session.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } })
  for (const { id } of ended) disconnectSession(id)
  return { ended: ended.length }
}
