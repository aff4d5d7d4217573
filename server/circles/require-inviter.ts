import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forbidden } from '#server/errors.ts'
import { isNewcomer } from '#server/pacing/policy.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import { requireHost } from './require-host.ts'

/** Those who run the place may have kept it to themselves. */
export const mayHostInvite = async ({ role }: Viewer) =>
  role === 'admin' || (await readSetting('invitesBy')) !== 'admins'

/** Whether somebody may as an ordinary member: where members invite, to a circle that anybody may join. */
export const mayMemberInvite = async ({ memberId, role }: Viewer, circleId: string) => {
  if (role === 'admin' || (await readSetting('invitesBy')) !== 'members') return false
  const circle = { kind: 'circle', joinPolicy: 'open' } as const
  const membership = await db.membership.findFirst({
    where: { memberId, circleId, state: 'active', role: 'member', circle },
    select: { member: { select: { createdAt: true } } },
  })
  if (!membership) return false
  return !isNewcomer(membership.member.createdAt, await readSetting('newcomerHours'))
}

/** Lets on who may make an invite link, and says whether as an ordinary member. */
export const requireInviter = async (viewer: Viewer, circleId: string): Promise<{ byMember: boolean }> => {
  if (await mayMemberInvite(viewer, circleId)) return { byMember: true }
  await requireHost(viewer, circleId)
  if (!(await mayHostInvite(viewer)))
    throw forbidden('Invite links are made by those who run this place for now. You can ask them for one.')
  return { byMember: false }
}
