import { beforeEach, expect, it } from 'vitest'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { clearQueue, makeWaiting } from '#prisma/factories/waiting-case.ts'
import { db } from '#server/db.ts'
import { claimNext } from './claim-next.ts'
import { skipCase } from './skip-case.ts'

const tab = 'tab-of-a-test'
const moderator = async (topicsAway: string[], role: 'moderator' | 'care' = 'moderator') => {
  const viewer = await makeViewer({ role })
  await db.moderatorCare.create({ data: { memberId: viewer.memberId, topicsAway } })
  return viewer
}
const wasHere = async (viewer: { memberId: string }, hoursAgo: number) => {
  const { sessionId } = await signIn(viewer)
  const lastSeenAt = new Date(Date.now() - hoursAgo * 3_600_000)
  await db.session.update({ where: { id: sessionId }, data: { lastSeenAt } })
}

beforeEach(async () => {
  await clearQueue()
  await db.session.deleteMany()
  await db.exposure.deleteMany()
})

it('asks somebody who stays away from a topic only when nobody else was here for a day, and serves it on a yes', async () => {
  const { caseId } = await makeWaiting({ topic: 'sleep' })
  const [viewer, other] = [await moderator(['sleep']), await moderator([])]
  await wasHere(viewer, 0)
  await wasHere(other, 20)
  expect(await claimNext(viewer, tab)).toEqual({ lease: null, resting: null })
  // a yes that nobody asked for is none
  expect(await claimNext(viewer, tab, caseId)).toEqual({ lease: null, resting: null })
  await db.session.deleteMany({ where: { memberId: other.memberId } })
  await wasHere(other, 25)
  const asked = { caseId, lane: 'shaming', topic: 'sleep' }
  expect(await claimNext(viewer, tab)).toEqual({ lease: null, resting: null, needsConsent: asked })
  expect(await db.lease.count({ where: { caseId } })).toBe(0)
  expect(await claimNext(viewer, tab, caseId)).toMatchObject({ lease: { caseId } })
})

it('counts on nobody who stays away from it too, left it aside, or wrote it', async () => {
  const { caseId, reader } = await makeWaiting({ topic: 'sleep' })
  const [viewer, away, skipped] = [
    await moderator(['sleep']),
    await moderator(['sleep']),
    await moderator([]),
  ]
  await db.member.update({ where: { id: reader.memberId }, data: { role: 'moderator' } })
  await skipCase(skipped, caseId)
  for (const one of [viewer, away, skipped, reader]) await wasHere(one, 1)
  expect(await claimNext(viewer, tab)).toMatchObject({ needsConsent: { caseId } })
  await skipCase(viewer, caseId)
  expect(await claimNext(viewer, tab)).toEqual({ lease: null, resting: null })
})

it('asks for nothing hard while there is something else, and nothing above the strength that is left', async () => {
  const away = await makeWaiting({ topic: 'sleep', weight: 4, priority: 48 })
  const plain = await makeWaiting({ topic: 'money', weight: 1, priority: 10 })
  const viewer = await moderator(['sleep'])
  expect(await claimNext(viewer, tab)).toMatchObject({ lease: { caseId: plain.caseId } })
  await db.moderatorCare.update({ where: { memberId: viewer.memberId }, data: { budget: 4 } })
  expect(await claimNext(viewer, tab)).toEqual({ lease: null, resting: null })
  await db.moderatorCare.update({ where: { memberId: viewer.memberId }, data: { budget: 5 } })
  expect(await claimNext(viewer, tab)).toMatchObject({ needsConsent: { caseId: away.caseId } })
})

it('asks at once when somebody needs care, whoever else is here, and never serves it without a yes', async () => {
  const care = await makeWaiting({ lane: 'support', topic: 'mental-health', weight: 6, priority: 11_000 })
  const plain = await makeWaiting({ topic: 'money' })
  const [viewer, other] = [await moderator(['mental-health'], 'care'), await moderator([], 'care')]
  await wasHere(other, 0)
  expect(await claimNext(viewer, tab)).toMatchObject({ lease: null, needsConsent: { caseId: care.caseId } })
  await skipCase(viewer, care.caseId)
  expect(await claimNext(viewer, tab)).toMatchObject({ lease: { caseId: plain.caseId } })
  expect(await claimNext(other, tab)).toMatchObject({ lease: { caseId: care.caseId } })
})
