import { db } from '#server/db.ts'
import { rooms } from './events.ts'
import { io } from './publish.ts'

/** Minutes after which somebody who was here counts as gone. */
const goneAfterMinutes = 3

/** Whether a member has a browser open here, on any process, or had one a moment ago. */
export const isHere = async (memberId: string, now = new Date()): Promise<boolean> => {
  const sockets = (await io()?.in(rooms.member(memberId)).fetchSockets()) ?? []
  if (sockets.length > 0) return true
  const since = new Date(now.getTime() - goneAfterMinutes * 60_000)
  return (await db.session.count({ where: { memberId, lastSeenAt: { gt: since } } })) > 0
}

/** Notes when a browser was closed, so that a page that is changed is not taken for a person who left. */
export const noteLeft = (sessionId: string) =>
  db.session.updateMany({ where: { id: sessionId }, data: { lastSeenAt: new Date() } })
