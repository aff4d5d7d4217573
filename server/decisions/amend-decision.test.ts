import { expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { endedMembership } from '#prisma/factories/decision.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { amendDecision } from './amend-decision.ts'
import { decideCase } from './decide-case.ts'

const refused = (code: string) => expect.objectContaining({ code })

const reason = 'It was somebody else’s story, told badly.'

it('gives back the words, the place and the voice long after, and tells everybody', async () => {
  const { decisionId, caseId, reader, author, reply, circle } = await endedMembership()
  await amendDecision(await makeViewer({ role: 'lead' }), { decisionId, reason })
  expect(await db.post.findUnique({ where: { id: reply.postId } })).toMatchObject({ state: 'published' })
  const where = { circleId_memberId: { circleId: circle.id, memberId: reader.memberId } }
  expect(await db.membership.findUnique({ where })).toMatchObject({ state: 'active' })
  expect(await db.strike.count({ where: { memberId: reader.memberId, liftedAt: null } })).toBe(0)
  expect(await db.sanction.count({ where: { memberId: reader.memberId, liftedAt: null } })).toBe(0)
  expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({ state: 'closed' })
  const told = await db.notification.findMany({ where: { decisionId, kind: 'lifted' } })
  expect(told.map(({ memberId }) => memberId).sort()).toEqual([reader.memberId, author.memberId].sort())
  const last = await db.modLog.findFirst({ where: { subject: reply.postId }, orderBy: { seq: 'desc' } })
  expect(last).toMatchObject({ act: 'decision.amend', detail: expect.objectContaining({ reason }) })
})

it('is for another lead, once', async () => {
  const { decisionId, lead } = await endedMembership()
  await expect(amendDecision(lead, { decisionId, reason })).rejects.toEqual(refused('FORBIDDEN'))
  const other = await makeViewer({ role: 'lead' })
  await amendDecision(other, { decisionId, reason })
  await expect(amendDecision(other, { decisionId, reason })).rejects.toEqual(refused('CONFLICT'))
})

it('does not send words back to wait for nobody: what was let stand stays', async () => {
  const { reply, caseId, moderator } = await makeCase()
  await db.post.update({ where: { id: reply.postId }, data: { state: 'held' } })
  const decided = await decideCase(moderator, { ...(await takeCase(moderator, caseId)), kind: 'approve' })
  if (!decided.done) throw new Error('approving asks nothing')
  const lead = await makeViewer({ role: 'lead' })
  await expect(amendDecision(lead, { decisionId: decided.decisionId, reason })).rejects.toEqual(
    refused('CONFLICT'),
  )
  expect(await db.post.findUnique({ where: { id: reply.postId } })).toMatchObject({ state: 'published' })
})
