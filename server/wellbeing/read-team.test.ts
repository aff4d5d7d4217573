import { beforeEach, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeWaiting } from '#prisma/factories/waiting-case.ts'
import { db } from '#server/db.ts'
import { readTeam, shiftsOf } from './read-team.ts'

const now = new Date('2027-03-10T15:00:00Z')
const hoursBefore = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
let caseIds: string[] = []

const person = async (weights: number[], care: { budget?: number; pausedUntil?: Date } = {}) => {
  const { memberId } = await makeViewer({ role: 'moderator' })
  await db.moderatorCare.create({ data: { memberId, topicsAway: [], ...care } })
  for (const [nth, weight] of weights.entries())
    await db.exposure.create({
      data: { memberId, caseId: caseIds[nth] ?? '', weight, at: hoursBefore(40 + nth) },
    })
  return memberId
}

beforeEach(async () => {
  await db.exposure.deleteMany()
  caseIds = [(await makeWaiting()).caseId, (await makeWaiting()).caseId]
})

it('says nothing about four people, and sums about five', async () => {
  await person([4, 4], { budget: 8, pausedUntil: hoursBefore(30) })
  await person([1])
  await person([2, 1], { pausedUntil: hoursBefore(300) })
  const fourth = await person([4])
  expect(await readTeam(now)).toBeNull()
  await person([3])
  expect(await readTeam(now)).toEqual({
    people: 5,
    carried: { sum: 19, median: 3 },
    rested: 'few',
    fullShifts: 'few',
  })
  // today is told tomorrow: nobody reads from the sums what one case was
  await db.exposure.updateMany({ where: { memberId: fourth }, data: { at: hoursBefore(1) } })
  expect(await readTeam(now)).toBeNull()
})

it('counts a shift from its first case for twelve hours', () => {
  const rows = [0, 3, 11.9, 12, 40].map((hour, nth) => ({ at: hoursBefore(100 - hour), weight: nth + 1 }))
  expect(shiftsOf(rows)).toEqual([6, 4, 5])
})
