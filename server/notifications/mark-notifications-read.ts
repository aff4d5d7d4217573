import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { publishToMember } from '#server/realtime/publish.ts'

/** Marks one of the viewer's notices as read, or all of them. Their other browsers hear of it. */
export const markNotificationsRead = async (viewer: Viewer, notificationId: string | undefined) => {
  const one = notificationId ? { id: notificationId } : {}
  await db.notification.updateMany({
    where: { memberId: viewer.memberId, readAt: null, ...one },
    data: { readAt: new Date() },
  })
  publishToMember(viewer.memberId, { kind: 'notifications' })
  return { ok: true }
}
