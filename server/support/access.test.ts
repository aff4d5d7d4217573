import { TRPCError } from '@trpc/server'
import { expect, it } from 'vitest'
import { takeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeSupportCase, takeAndAssess } from '#prisma/factories/support.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { readLog } from '#server/decisions/read-log.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { callerFor } from '#server/trpc/root.ts'
import { noteRead } from './note-read.ts'
import { openSafeguarding } from './safeguarding.ts'
import { showSupport } from './show-support.ts'

const code = async (asked: Promise<unknown>) => {
  try {
    return ['open', JSON.stringify(await asked)]
  } catch (error) {
    if (error instanceof TRPCError) return [error.code, error.message]
    throw error
  }
}

it('no procedure tells moderators or hosts anything about a support case', async () => {
  const { caseId, care, circle, writer } = await makeSupportCase()
  const { token } = await takeCase(care, caseId)
  const host = await makeViewer({ hosts: [circle.id] })
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  const both: Viewer[] = [await makeViewer({ role: 'moderator' }), host]
  for (const viewer of both) {
    const { cases, decisions, support } = callerFor({ viewer, address: 'a-test' })
    const lease = { caseId, tab: 'tab-of-a-test', token }
    const base = { ...lease, version: 1, reason: 'r', idempotencyKey: 'key-of-a-test' }
    const asked = {
      release: () => cases.release(lease),
      claim: () => cases.claim({ caseId, tab: lease.tab }),
      heartbeat: () => cases.heartbeat(lease),
      hold: () => cases.hold({ ...lease, words: 'w' }),
      handOver: () => cases.handOver({ ...lease, toId: viewer.memberId, words: 'w' }),
      keepDraft: () => cases.keepDraft({ caseId, draft: { note: 'n' } }),
      skip: () => cases.skip({ caseId }),
      colleagues: () => cases.colleagues({ caseId }),
      show: () => decisions.case({ caseId }),
      decide: () => decisions.decide({ ...base, kind: 'approve' }),
      support: () => support.show({ caseId }),
      assess: () => support.assess({ ...base, level: 1 }),
      sendCard: () => support.sendCard({ ...lease, words: 'w' }),
      propose: () => support.proposeContact({ caseId, service: 's', words: 'w' }),
      safeguarding: () => support.openSafeguarding({ caseId, concern: 'c' }),
      step: () => support.addStep({ caseId, words: 'w' }),
      close: () => support.closeSafeguarding({ caseId, words: 'w' }),
    }
    for (const [name, one] of Object.entries(asked)) {
      const [answer, said] = await code(one())
      expect({ name, answer }).toEqual({ name, answer: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) })
      expect(said).not.toContain(care.displayName)
    }
    const queue = await cases.queue({})
    expect(queue.some(({ id, lane }) => id === caseId || lane === 'support')).toBe(false)
    expect(await cases.claimNext({ tab: lease.tab })).toMatchObject({ lease: null })
  }
  expect(await db.lease.count({ where: { caseId, releasedAt: null } })).toBe(1)
  expect(await db.caseRead.count({ where: { caseId } })).toBe(0)
  expect(writer.role).toBe('member')
}, 60_000)

it('the log says nothing of care to moderators, and nothing of a child to the care team', async () => {
  const { caseId, care, postId } = await makeSupportCase()
  const taken = await takeAndAssess(care, caseId, 4, true)
  await openSafeguarding(care, { caseId, concern: 'c' })
  await decideCase(care, { ...taken, kind: 'approve' })
  await db.$transaction(async (tx) => {
    const { appendModLog } = await import('#server/modlog/append.ts')
    await appendModLog(tx, {
      actorId: care.memberId,
      act: 'circle.update',
      subject: 's',
      detail: { name: 'n' },
    })
  })
  const actsFor = async (role: 'moderator' | 'care' | 'lead') => {
    const { lines } = await readLog(await makeViewer({ role }), undefined)
    return { acts: lines.map(({ act }) => act), subjects: lines.map(({ subject }) => subject) }
  }
  const [moderator, team, lead] = [await actsFor('moderator'), await actsFor('care'), await actsFor('lead')]
  expect(moderator.acts).toContain('circle.update')
  expect(moderator.subjects).not.toContain(postId)
  expect(team.acts).toEqual(expect.arrayContaining(['circle.update', 'support.assess', 'case.approve']))
  expect(team.acts).not.toContain('safeguarding.open')
  expect(lead.acts).toContain('safeguarding.open')
})

it('writes down who opened it, once in half an hour, and shows them', async () => {
  const { caseId, care } = await makeSupportCase()
  await Promise.all([showCase(care, caseId), showCase(care, caseId), showCase(care, caseId)])
  expect(await db.caseRead.count({ where: { caseId } })).toBe(1)
  await noteRead(care, caseId, new Date(Date.now() + 29 * 60_000))
  expect(await db.caseRead.count({ where: { caseId } })).toBe(1)
  await noteRead(care, caseId, new Date(Date.now() + 31 * 60_000))
  const lead = await makeViewer({ role: 'lead' })
  await showCase(lead, caseId)
  const { reads } = await showSupport(lead, caseId)
  expect(reads.map(({ name }) => name).sort()).toEqual(
    [care.displayName, care.displayName, lead.displayName].sort(),
  )
  await expect(db.caseRead.deleteMany({ where: { caseId } })).rejects.toThrow()
})
