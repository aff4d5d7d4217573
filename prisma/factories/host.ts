import type { Viewer } from '#server/auth/viewer.ts'
import { putInCircle } from './circle.ts'
import { makeViewer } from './member.ts'

/** Somebody who hosts these circles. */
export const makeHost = async (...circleIds: string[]): Promise<Viewer> => {
  const viewer = await makeViewer({ hosts: circleIds })
  for (const circleId of circleIds) await putInCircle(circleId, viewer.memberId, { role: 'host' })
  return viewer
}
