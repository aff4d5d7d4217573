import { beforeEach, expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { holdCase } from './hold-case.ts'
import { escalated, type PriorityTerms } from './priority.ts'
import { raiseAlarms } from './raise-alarms.ts'

const minute = 60_000
const row = (caseId: string) => db.case.findUniqueOrThrow({ where: { id: caseId } })
const rung = (caseId: string) => db.queueEvent.count({ where: { caseId, kind: 'escalated' } })
const noticesOf = (memberId: string) => db.notification.findMany({ where: { memberId, kind: 'overdue' } })
const due = async (caseId: string, minutes = 1) =>
  new Date((await row(caseId)).dueAt.getTime() + minutes * minute)

beforeEach(async () => {
  await db.case.updateMany({
    where: { state: { not: 'closed' } },
    data: { state: 'closed', closedAt: new Date() },
  })
  await db.member.updateMany({ where: { role: 'lead' }, data: { role: 'moderator' } })
})

it('is quiet until the time is over, then rings once, and puts the case further up', async () => {
  const lead = await makeViewer({ role: 'lead' })
  const { caseId } = await makeCase()
  const before = await row(caseId)
  await raiseAlarms(await due(caseId, -1))
  expect(await rung(caseId)).toBe(0)
  const late = await due(caseId)
  await raiseAlarms(late)
  await raiseAlarms(late)
  await raiseAlarms(await due(caseId, 600))
  expect(await rung(caseId)).toBe(1)
  expect(await noticesOf(lead.memberId)).toMatchObject([{ caseId }])
  const after = await row(caseId)
  expect(after.escalatedAt).toEqual(late)
  expect((after.priorityTerms as PriorityTerms).escalation).toBe(escalated)
  expect(after.priority).toBe(before.priority + escalated)
  expect(after.version).toBe(before.version)
})

it('rings once for each of many, with several workers at once, and leads hear of it in one line', async () => {
  const [one, other] = [await makeViewer({ role: 'lead' }), await makeViewer({ role: 'lead' })]
  const cases = [await makeCase(), await makeCase(), await makeCase('unkind')]
  const late = new Date(Date.now() + 600 * minute)
  await Promise.all([raiseAlarms(late), raiseAlarms(late), raiseAlarms(late)])
  for (const { caseId } of cases) expect(await rung(caseId)).toBe(1)
  for (const lead of [one, other]) expect(await noticesOf(lead.memberId)).toHaveLength(1)
})

it('does not ring for what somebody has in their hands, waits for its author, or is done', async () => {
  const held = await makeCase()
  await holdCase(held.moderator, {
    ...(await takeCase(held.moderator, held.caseId)),
    words: 'I want to sleep on it.',
  })
  const done = await makeCase()
  const made = await decideCase(done.moderator, {
    ...(await takeCase(done.moderator, done.caseId)),
    kind: 'approve',
  })
  const late = new Date(Date.now() + 300 * minute)
  await raiseAlarms(late)
  expect(await rung(held.caseId)).toBe(0)
  expect(await rung(done.caseId)).toBe(0)
  await raiseAlarms(new Date(Date.now() + 25 * 60 * minute))
  expect(await rung(held.caseId)).toBe(1)
  if (made.done) await undoDecision(done.moderator, made.decisionId)
  await raiseAlarms(late)
  expect(await rung(done.caseId)).toBe(1)
})

it('tells nobody about their own words or report', async () => {
  const { caseId, author, reader } = await makeCase()
  await db.member.updateMany({
    where: { id: { in: [author.memberId, reader.memberId] } },
    data: { role: 'lead' },
  })
  const lead = await makeViewer({ role: 'lead' })
  await raiseAlarms(await due(caseId))
  expect(await noticesOf(author.memberId)).toEqual([])
  expect(await noticesOf(reader.memberId)).toEqual([])
  expect(await noticesOf(lead.memberId)).toHaveLength(1)
})
