import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { chooseName } from './choose-name.ts'

/** The one step of the welcome that cannot be skipped. Who has no name yet is given one: posts need it. */
export const agreeToRules = async (viewer: Viewer): Promise<void> => {
  if (viewer.displayName === null) await chooseName(viewer, null)
  await db.member.updateMany({
    where: { id: viewer.memberId, agreedToRulesAt: null },
    data: { agreedToRulesAt: new Date() },
  })
}

/** The welcome is over; it does not come back by itself. */
export const finishWelcome = async (viewer: Viewer): Promise<void> => {
  await db.member.updateMany({
    where: { id: viewer.memberId, welcomedAt: null },
    data: { welcomedAt: new Date() },
  })
}
