import { beforeEach, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { clearQueue, makeWaiting } from '#prisma/factories/waiting-case.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { claimCase } from './claim-case.ts'
import { claimNext } from './claim-next.ts'

const tab = 'tab-of-a-test'
const nextOf = async (viewer: Viewer) => (await claimNext(viewer, tab)).lease?.caseId ?? null
const carried = (memberId: string, caseId: string, weight: number, hoursAgo: number) =>
  db.exposure.create({
    data: { memberId, caseId, weight, at: new Date(Date.now() - hoursAgo * 3_600_000) },
  })

beforeEach(async () => void (await clearQueue()))

it('gives what there is strength for, and nothing above the budget of a shift', async () => {
  const heavy = await makeWaiting({ weight: 4, priority: 40 })
  const light = await makeWaiting({ weight: 1, priority: 10 })
  const viewer = await makeViewer({ role: 'moderator' })
  await db.moderatorCare.create({ data: { memberId: viewer.memberId, budget: 3 } })
  expect(await nextOf(viewer)).toBe(light.caseId)
  expect(await nextOf(viewer)).toBeNull()
  await expect(claimCase(viewer, heavy.caseId, tab)).rejects.toThrow('carried enough')
})

it('counts a case once in a shift, and anew when it comes back after that', async () => {
  const { caseId } = await makeWaiting({ weight: 2 })
  const viewer = await makeViewer({ role: 'moderator' })
  await carried(viewer.memberId, caseId, 1, 13)
  await claimCase(viewer, caseId, tab)
  const found = await db.exposure.findMany({ where: { memberId: viewer.memberId } })
  expect(found).toMatchObject([{ weight: 2 }])
  expect(Date.now() - (found[0]?.at.getTime() ?? 0)).toBeLessThan(60_000)
})

it('brings something lighter after something severe, but lets nothing wait past a day for it', async () => {
  const done = await makeWaiting({ weight: 4 })
  await clearQueue()
  const high = await makeWaiting({ weight: 4, priority: 200, hoursAgo: 10 })
  const light = await makeWaiting({ weight: 1, priority: 12, hoursAgo: 2 })
  const viewer = await makeViewer({ role: 'moderator' })
  await carried(viewer.memberId, done.caseId, 4, 1)
  expect(await nextOf(viewer)).toBe(light.caseId)
  await db.lease.updateMany({ data: { releasedAt: new Date() } })
  await db.exposure.deleteMany({ where: { caseId: light.caseId } })
  // worth less than the first, more than the light one, and late
  const late = await makeWaiting({ weight: 4, priority: 40, hoursAgo: 24.2 })
  expect(await nextOf(viewer)).toBe(late.caseId)
  expect(late.caseId).not.toBe(high.caseId)
})

it('brings nothing to somebody who rests, and everything again when the rest is over', async () => {
  const { caseId } = await makeWaiting()
  const viewer = await makeViewer({ role: 'moderator' })
  const { memberId } = viewer
  const pausedUntil = new Date(Date.now() + 60_000)
  await db.moderatorCare.create({ data: { memberId, pausedUntil } })
  expect(await claimNext(viewer, tab)).toMatchObject({ lease: null, resting: { until: pausedUntil } })
  await db.moderatorCare.update({ where: { memberId }, data: { pausedUntil: new Date(Date.now() - 1) } })
  expect(await nextOf(viewer)).toBe(caseId)
})

it('spends one budget in two tabs that ask at once', async () => {
  await Promise.all([1, 2, 3].map(() => makeWaiting({ weight: 2 })))
  const viewer = await makeViewer({ role: 'moderator' })
  await db.moderatorCare.create({ data: { memberId: viewer.memberId, budget: 3 } })
  const tabs = ['tab-number-one', 'tab-number-two', 'tab-number-three']
  const taken = await Promise.all(tabs.map((name) => claimNext(viewer, name)))
  expect(taken.filter(({ lease }) => lease)).toHaveLength(1)
})
