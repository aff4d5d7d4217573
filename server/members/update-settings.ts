import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { planDigest } from '#server/notifications/plan-digest.ts'
import { setPresence } from '#server/realtime/publish.ts'
import { chooseName } from './choose-name.ts'
import { chooseSignature } from './choose-signature.ts'
import type { SettingsInput } from './schema.ts'

/** Changes what was given and leaves the rest. Names go first: they alone can be refused. */
export const updateSettings = async (viewer: Viewer, input: SettingsInput): Promise<void> => {
  const { displayName, signsAs, ...rest } = input
  if (displayName !== undefined && displayName !== viewer.displayName) await chooseName(viewer, displayName)
  if (signsAs !== undefined) await chooseSignature(viewer, signsAs)
  if (Object.keys(rest).length === 0) return
  await db.member.update({ where: { id: viewer.memberId }, data: rest })
  // the hour they chose is an hour of the clock on their wall
  if (rest.timeZone !== undefined) await planDigest(viewer.memberId)
  if (rest.showsPresence !== undefined) setPresence(viewer.memberId, rest.showsPresence)
}
