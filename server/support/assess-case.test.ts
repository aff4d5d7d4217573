import { expect, it } from 'vitest'
import { takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeSupportCase, takeAndAssess } from '#prisma/factories/support.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { reviewDowngrade } from '#server/reviews/review-downgrade.ts'
import { assessCase } from './assess-case.ts'
import { assessInput } from './schema.ts'

const found = (id: string) => db.case.findUniqueOrThrow({ where: { id } })

it('keeps every judgement, and the newest one says where the case stands', async () => {
  const { care, caseId } = await makeSupportCase()
  const first = await takeAndAssess(care, caseId, 3)
  const three = await found(caseId)
  expect(three).toMatchObject({ supportLevel: 3, weight: 6, childAtRisk: false })
  await assessCase(care, { ...first, level: 1, childAtRisk: false, reason: 'A figure of speech after all.' })
  const one = await found(caseId)
  expect(one).toMatchObject({ supportLevel: 1, version: three.version + 1 })
  expect(one.rank).toBeLessThan(three.rank)
  const kept = await db.supportAssessment.findMany({ where: { caseId }, orderBy: { createdAt: 'asc' } })
  expect(kept.map(({ level, before }) => [level, before])).toEqual([
    [3, null],
    [1, 3],
  ])
  const [job] = await db.$queryRaw<{ payload: { assessmentId: string } }[]>`
    SELECT j."payload" FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t."id" = j."task_id" WHERE t."identifier" = 'review_downgrade'`
  expect(job?.payload.assessmentId).toBe(kept[1]?.id)
  await reviewDowngrade(kept[1]?.id ?? '')
  expect(await db.review.findFirst({ where: { assessmentId: kept[1]?.id ?? '' } })).toMatchObject({
    kind: 'downgrade',
    firstId: care.memberId,
  })
  expect(await db.modLog.count({ where: { act: 'support.assess', actorId: care.memberId } })).toBe(2)
  await expect(db.supportAssessment.deleteMany({ where: { caseId } })).rejects.toThrow()
})

it('wants the lease and the version that was seen', async () => {
  const { care, caseId } = await makeSupportCase()
  const other = await makeViewer({ role: 'care' })
  const taken = await takeCase(care, caseId)
  const level = { level: 2, childAtRisk: false }
  await expect(assessCase(other, { ...taken, ...level })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(assessCase(care, { ...taken, ...level, version: taken.version + 1 })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  expect(await db.supportAssessment.count({ where: { caseId } })).toBe(0)
})

it('is not for the writer of the words, and not for those who only moderate', async () => {
  const { writer, caseId, care } = await makeSupportCase()
  const taken = await takeCase(care, caseId)
  const input = { ...taken, level: 2, childAtRisk: false }
  await expect(assessCase({ ...writer, role: 'care' }, input)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const moderator = await makeViewer({ role: 'moderator' })
  await expect(assessCase(moderator, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

it('counts a child in danger as the fourth level', () => {
  const base = { caseId: crypto.randomUUID(), tab: 'tab-of-a-test', token: 1, version: 1, reason: 'r' }
  expect(assessInput.safeParse({ ...base, level: 3, childAtRisk: true }).success).toBe(false)
  expect(assessInput.safeParse({ ...base, level: 4, childAtRisk: true }).success).toBe(true)
  expect(assessInput.safeParse({ ...base, level: 5 }).success).toBe(false)
  expect(assessInput.safeParse({ ...base, level: 0 }).success).toBe(false)
})

it('offers a rest to whoever decided about a plan, and none after lighter ones', async () => {
  const { care, caseId } = await makeSupportCase()
  const before = Date.now()
  const heavy = await decideCase(care, { ...(await takeAndAssess(care, caseId, 3)), kind: 'approve' })
  expect(heavy).toMatchObject({ done: true, rest: expect.any(Date) })
  const { pausedUntil } = await db.moderatorCare.findUniqueOrThrow({ where: { memberId: care.memberId } })
  expect(Number(pausedUntil) - before).toBeGreaterThanOrEqual(30 * 60_000)
  const light = await makeSupportCase()
  const done = await decideCase(light.care, {
    ...(await takeAndAssess(light.care, light.caseId, 2)),
    kind: 'approve',
  })
  expect(done).toMatchObject({ done: true, rest: null })
  expect(await db.moderatorCare.findUnique({ where: { memberId: light.care.memberId } })).toBeNull()
})
