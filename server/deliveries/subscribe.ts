import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { conflict, invalid } from '#server/errors.ts'
import { isPushService } from './push-hosts.ts'
import type { SubscribeInput } from './schema.ts'

const mostDevices = 10

/** Lets a browser of the viewer be woken. A browser that somebody else used before is theirs no more. */
export const subscribe = async (viewer: Viewer, { endpoint, p256dh, auth }: SubscribeInput) => {
  if (!isPushService(endpoint))
    throw invalid('We don’t know the service your browser uses for this. Mail and the app work as before.')
  const { memberId, sessionId } = viewer
  const session = await db.session.findUnique({ where: { id: sessionId }, select: { device: true } })
  if (!session) throw conflict('This browser was signed out meanwhile. Sign in, and it can be switched on.')
  const data = { memberId, sessionId, p256dh, auth, device: session.device }
  await db.pushSubscription.upsert({ where: { endpoint }, create: { endpoint, ...data }, update: data })
  const old = await db.pushSubscription.findMany({
    where: { memberId },
    orderBy: { createdAt: 'desc' },
    skip: mostDevices,
    select: { id: true },
  })
  await db.pushSubscription.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
}

export const unsubscribePush = (viewer: Viewer, endpoint: string) =>
  db.pushSubscription.deleteMany({ where: { memberId: viewer.memberId, endpoint } })

export const removeDevice = (viewer: Viewer, subscriptionId: string) =>
  db.pushSubscription.deleteMany({ where: { memberId: viewer.memberId, id: subscriptionId } })
