import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'

/** Whether a member wants to hear when somebody begins a conversation in one of their circles. */
export const hearNew = async (viewer: Viewer, input: { circleId: string; hearsNew: boolean }) => {
  await db.membership.updateMany({
    where: { circleId: input.circleId, memberId: viewer.memberId, state: 'active' },
    data: { hearsNew: input.hearsNew },
  })
}
