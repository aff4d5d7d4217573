import type { Viewer } from '#server/auth/viewer.ts'
import { armOf } from '#server/hints/arm-of.ts'
import { putInCircle } from './circle.ts'
import { makeViewer } from './member.ts'

/** A member of a circle whom chance put into this arm of the trial. */
export const makeViewerIn = async (arm: 'shown' | 'withheld', circleId: string): Promise<Viewer> => {
  const viewer = await makeViewer()
  if (armOf(viewer.memberId) !== arm) return makeViewerIn(arm, circleId)
  await putInCircle(circleId, viewer.memberId)
  return viewer
}
