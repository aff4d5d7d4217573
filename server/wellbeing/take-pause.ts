import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { readMine } from './read-mine.ts'
import type { MyCare } from './schema.ts'

const pauseUntil = async (viewer: Viewer, pausedUntil: Date): Promise<MyCare> => {
  const { memberId } = viewer
  await db.moderatorCare.upsert({
    where: { memberId },
    create: { memberId, pausedUntil },
    update: { pausedUntil },
  })
  return readMine(viewer)
}

/** Nothing new comes to the viewer for so many minutes. What they have in their hands stays there. */
export const takePause = (viewer: Viewer, minutes: number) =>
  pauseUntil(viewer, new Date(Date.now() + minutes * 60_000))

/** Back earlier than planned. The time stays, so that a rest taken still counts as one for the team. */
export const endPause = async (viewer: Viewer): Promise<MyCare> => {
  const now = new Date()
  await db.moderatorCare.updateMany({
    where: { memberId: viewer.memberId, pausedUntil: { gt: now } },
    data: { pausedUntil: now },
  })
  return readMine(viewer)
}
