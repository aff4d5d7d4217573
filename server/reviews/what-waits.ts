import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { fitReviews } from './fit-reviews.ts'
import { takenMinutes } from './policy.ts'

/** Whether something waits for the viewer's fresh eyes, and whether they are in the middle of one. No numbers. */
export const whatWaits = async (viewer: Viewer) => {
  const since = new Date(Date.now() - takenMinutes * 60_000)
  const open = { doneAt: null }
  const own = { ...open, reviewerId: viewer.memberId }
  const [waiting, begun] = await Promise.all([
    db.review.findFirst({
      where: { ...open, AND: [{ OR: [{ takenAt: null }, { takenAt: { lte: since } }] }, fitReviews(viewer)] },
      select: { id: true },
    }),
    db.review.findFirst({
      where: { ...own, OR: [{ kind: 'golden' }, { takenAt: { gt: since } }] },
      select: { id: true },
    }),
  ])
  return { some: waiting !== null || begun !== null, begun: begun?.id ?? null }
}
