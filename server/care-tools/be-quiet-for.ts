import type { Viewer } from '#server/auth/viewer.ts'
import { beQuietUntil } from '#server/notifications/be-quiet.ts'

/** A parent is with their child: nothing but care leaves the house for them until it is over. */
export const beQuietFor = async ({ memberId }: Viewer, minutes: number, now = new Date()) => {
  await beQuietUntil(memberId, minutes > 0 ? new Date(now.getTime() + minutes * 60_000) : null, now)
  return { ok: true }
}
