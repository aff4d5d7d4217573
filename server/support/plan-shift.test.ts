import { beforeEach, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { leaveShift } from './leave-shift.ts'
import { listDuty } from './list-duty.ts'
import { planShift } from './plan-shift.ts'
import { takeShiftInput } from './schema.ts'

const hour = 3_600_000
const span = (from: number, to: number) => ({
  startsAt: new Date(Date.now() + from * hour),
  endsAt: new Date(Date.now() + to * hour),
})

beforeEach(() => db.dutyShift.deleteMany())

it('shows who is on duty now and next; shifts may overlap', async () => {
  const [care, lead] = [await makeViewer({ role: 'care' }), await makeViewer({ role: 'lead' })]
  await planShift(lead, { memberId: care.memberId, ...span(-1, 6) })
  await planShift(lead, { memberId: care.memberId, ...span(-1, 2) })
  await planShift(lead, { memberId: lead.memberId, ...span(5, 9) })
  const seen = await listDuty(care)
  expect(seen.now).toEqual([care.displayName])
  expect(seen.shifts.map(({ you, mayLeave }) => [you, mayLeave])).toEqual([
    [true, true],
    [true, true],
    [false, false],
  ])
  expect(seen.team).toEqual([])
  expect((await listDuty(lead)).team.map(({ id }) => id)).toEqual(
    expect.arrayContaining([care.memberId, lead.memberId]),
  )
  const acts = await db.modLog.findMany({ where: { actorId: lead.memberId }, orderBy: { seq: 'asc' } })
  expect(acts.map(({ act }) => act)).toEqual(['duty.plan', 'duty.plan', 'duty.take'])
})

it('is for the care team, and who leaves the team is not counted on any more', async () => {
  const [lead, moderator] = [await makeViewer({ role: 'lead' }), await makeViewer({ role: 'moderator' })]
  await expect(planShift(lead, { memberId: moderator.memberId, ...span(0, 4) })).rejects.toMatchObject({
    code: 'INVALID',
  })
  const care = await makeViewer({ role: 'care' })
  await planShift(care, { memberId: care.memberId, ...span(-1, 4) })
  await db.member.update({ where: { id: care.memberId }, data: { role: 'member' } })
  expect((await listDuty(lead)).now).toEqual([])
})

it('can be left: what has begun ends now, what is to come goes', async () => {
  const [care, other] = [await makeViewer({ role: 'care' }), await makeViewer({ role: 'care' })]
  const running = await planShift(care, { memberId: care.memberId, ...span(-2, 4) })
  const coming = await planShift(care, { memberId: care.memberId, ...span(10, 14) })
  await expect(leaveShift(other, running.shiftId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await leaveShift(care, running.shiftId)
  await leaveShift(care, running.shiftId)
  await leaveShift(await makeViewer({ role: 'lead' }), coming.shiftId)
  expect((await listDuty(care)).shifts).toEqual([])
  expect(await db.dutyShift.count()).toBe(1)
  expect(await db.modLog.count({ where: { act: 'duty.leave' } })).toBe(2)
})

it.each([
  ['that ends before it begins', span(4, 2)],
  ['of two days', span(1, 49)],
  ['in the past', span(-9, -1)],
  ['next year', span(24 * 365, 24 * 365 + 4)],
  ['that is no time', { startsAt: new Date(Number.NaN), endsAt: new Date() }],
])('a shift %s is refused', (_what, shift) => {
  expect(takeShiftInput.safeParse(shift).success).toBe(false)
})

it('may begin before midnight and end after it, also when the clocks change', () => {
  // 29 March 2026 has 23 hours in London; as moments the shift is what it is
  const night = { startsAt: new Date(Date.now() + hour), endsAt: new Date(Date.now() + 9 * hour) }
  expect(takeShiftInput.parse(night)).toEqual(night)
})
