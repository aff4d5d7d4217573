import type { Parts } from './part.ts'

/** What those who look after this place did and set for themselves. Not a word about the people it was for. */
export const staffParts: Parts = {
  ModLog: (tx, { viewer }) =>
    tx.modLog.findMany({
      where: { actorId: viewer.memberId },
      orderBy: { seq: 'asc' },
      select: { act: true, at: true },
    }),
  SettingChange: (tx, { viewer }) =>
    tx.settingChange.findMany({
      where: { changedById: viewer.memberId },
      select: { key: true, before: true, after: true, reason: true, createdAt: true },
    }),
  ModeratorCare: (tx, { viewer }) =>
    tx.moderatorCare.findMany({
      where: { memberId: viewer.memberId },
      select: { topicsAway: true, budget: true, pausedUntil: true, updatedAt: true },
    }),
  Exposure: (tx, { viewer }) =>
    tx.exposure.findMany({ where: { memberId: viewer.memberId }, select: { weight: true, at: true } }),
  CaseSkip: (tx, { viewer }) =>
    tx.caseSkip.findMany({ where: { memberId: viewer.memberId }, select: { at: true } }),
  CaseRead: (tx, { viewer }) =>
    tx.caseRead.findMany({ where: { memberId: viewer.memberId }, select: { at: true } }),
  CarePage: (tx, { viewer }) =>
    tx.carePage.findMany({ where: { memberId: viewer.memberId }, select: { ring: true, createdAt: true } }),
  DutyShift: (tx, { viewer }) =>
    tx.dutyShift.findMany({
      where: { memberId: viewer.memberId },
      select: { startsAt: true, endsAt: true, createdAt: true },
    }),
}
