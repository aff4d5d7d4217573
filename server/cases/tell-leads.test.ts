import { beforeEach, expect, it } from 'vitest'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { clearQueue, makeWaiting } from '#prisma/factories/waiting-case.ts'
import { db } from '#server/db.ts'
import { tellLeads } from './tell-leads.ts'

const told = (memberId: string) => db.notification.findMany({ where: { memberId, kind: 'strength_short' } })
const here = async (care: { budget?: number; topicsAway?: string[] }) => {
  const viewer = await makeViewer({ role: 'moderator' })
  await db.moderatorCare.create({ data: { memberId: viewer.memberId, topicsAway: [], ...care } })
  await signIn(viewer)
  return viewer
}

beforeEach(async () => {
  await clearQueue()
  await db.session.deleteMany()
  await db.notification.deleteMany()
})

it('tells leads once a day, of no case and no person, when nobody who was here has the strength', async () => {
  const lead = await makeViewer({ role: 'lead' })
  const { caseId } = await makeWaiting({ weight: 4, topic: 'sleep' })
  await here({ budget: 3 })
  await here({ topicsAway: ['sleep'] })
  await Promise.all([tellLeads(), tellLeads()])
  await tellLeads()
  const [one, ...more] = await told(lead.memberId)
  expect(more).toEqual([])
  expect(one).toMatchObject({ caseId: null, postId: null, threadId: null, decisionId: null })
  expect(JSON.stringify(one)).not.toContain(caseId)
  await db.notification.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } })
  await tellLeads()
  expect(await told(lead.memberId)).toHaveLength(2)
})

it('stays quiet while one person could take it, it is in somebody’s hands, or it is about care', async () => {
  const lead = await makeViewer({ role: 'lead' })
  const care = await makeWaiting({ lane: 'support', weight: 6 })
  await tellLeads()
  expect(await told(lead.memberId)).toEqual([])
  await db.case.update({ where: { id: care.caseId }, data: { state: 'closed', closedAt: new Date() } })
  await makeWaiting({ weight: 4 })
  await here({ budget: 3 })
  await here({ budget: 20 })
  await tellLeads()
  expect(await told(lead.memberId)).toEqual([])
})
