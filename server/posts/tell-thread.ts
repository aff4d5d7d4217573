import { whoMisses } from '#server/apart/who-is-apart.ts'
import { db } from '#server/db.ts'
import type { ThreadSignal } from '#server/realtime/events.ts'
import { publishToCircle, publishToThread } from '#server/realtime/publish.ts'

/**
 * Tells a thread's readers what happened to a post, except those for whom it is not there; `circleIds` where
 * a circle's list changed too. Asked after the commit: who was kept apart meanwhile hears nothing.
 */
export const tellThread = async (signal: ThreadSignal, circleIds: string[] = []) => {
  const apart = 'postId' in signal ? await whoMisses(db, signal.postId) : []
  publishToThread(signal, apart)
  for (const circleId of circleIds) publishToCircle(circleId, signal.threadId, apart)
}
