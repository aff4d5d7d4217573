import { isAtLeast } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import type { DutyView } from './schema.ts'
import { canCome } from './who-to-call.ts'

const daysShown = 14

/** Who is on duty now and in the next two weeks. Those who left the care team are not counted on. */
export const listDuty = async (viewer: Viewer, now = new Date()): Promise<DutyView> => {
  const lead = isAtLeast(viewer, 'lead')
  const until = new Date(now.getTime() + daysShown * 86_400_000)
  const [rows, team] = await Promise.all([
    db.dutyShift.findMany({
      where: { endsAt: { gt: now }, startsAt: { lt: until }, member: canCome(now) },
      orderBy: [{ startsAt: 'asc' }, { endsAt: 'asc' }],
      include: { member: { select: { displayName: true } } },
    }),
    lead ? db.member.findMany({ where: canCome(now), orderBy: { displayName: 'asc' } }) : [],
  ])
  const shifts = rows.map(({ id, member, memberId, startsAt, endsAt }) => {
    const you = memberId === viewer.memberId
    return { id, name: member.displayName ?? 'Somebody', you, mayLeave: you || lead, startsAt, endsAt }
  })
  return {
    now: [...new Set(shifts.filter(({ startsAt }) => startsAt <= now).map(({ name }) => name))],
    shifts,
    team: team.map(({ id, displayName }) => ({ id, name: displayName ?? 'Somebody' })),
    fallbackMinutes: await readSetting('careFallbackMinutes'),
  }
}
