import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { answerAppeal, decideAgainst } from '#prisma/factories/decision.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { claimNext } from '#server/cases/claim-next.ts'
import { releaseLease } from '#server/cases/release-lease.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { askAgain } from './ask-again.ts'
import { sayInAppeal } from './say-in-appeal.ts'

const tab = 'tab-of-a-test'
const refused = expect.objectContaining({ code: 'FORBIDDEN' })
const staff = ['moderator', 'care', 'lead', 'admin'] as const

/** Somebody who only held the case, somebody who reported it, and the one who decided it. */
const scene = async () => {
  const made = await makeCase()
  const [held, reported] = [await makeViewer({ role: 'moderator' }), await makeViewer({ role: 'moderator' })]
  const lease = await claimCase(held, made.caseId, tab)
  await releaseLease(held, { ...lease, tab })
  await putInCircle(made.circle.id, reported.memberId)
  await fileReport(reported, { postId: made.reply.postId, reason: 'unkind', words: '' })
  const decisionId = await decideAgainst(made, 'hide')
  const { appealId } = await askAgain(made.reader, { decisionId, words: 'please look again' })
  const appeal = await db.appeal.findUniqueOrThrow({ where: { id: appealId } })
  return { ...made, held, reported, appealId, appealCase: appeal.caseId }
}

/** An attempt past all our code: a lease and a decision written straight into the database. */
const forceDecision = async (viewer: Viewer, caseId: string, revisionId: string) => {
  const { fence } = await db.case.update({ where: { id: caseId }, data: { fence: { increment: 1 } } })
  const soon = new Date(Date.now() + 60_000)
  const data = { caseId, moderatorId: viewer.memberId, tab, token: fence, expiresAt: soon }
  const lease = await db.lease.create({ data: { ...data, releasedAt: new Date() } })
  const { memberId: moderatorId } = viewer
  const about = { caseId, lane: 'appeal', leaseId: lease.id, moderatorId, revisionId, spans: [] } as const
  const decision = { kind: 'uphold', reason: 'r', caseVersion: fence, idempotencyKey: randomUUID() } as const
  return db.decision.create({ data: { ...about, ...decision } })
}

it('is decided by nobody who decided, held or reported, whatever their role', async () => {
  const { moderator, held, reported, appealId, appealCase } = await scene()
  const revision = await db.revision.findFirstOrThrow({
    where: { post: { cases: { some: { id: appealCase } } } },
  })
  for (const person of [moderator, held, reported])
    for (const role of staff) {
      await db.member.update({ where: { id: person.memberId }, data: { role } })
      const viewer = { ...person, role }
      await expect(claimCase(viewer, appealCase, tab)).rejects.toEqual(refused)
      expect(await claimNext(viewer, tab)).toMatchObject({ lease: null })
      await expect(sayInAppeal(viewer, { appealId, words: 'hello', insists: true })).rejects.toEqual(refused)
      const input = { caseId: appealCase, tab, token: 1, version: 1, idempotencyKey: randomUUID() }
      const uphold = { ...input, reason: 'r', insists: true, kind: 'uphold' as const, note: 'n' }
      await expect(decideCase(viewer, uphold)).rejects.toEqual(refused)
      await expect(forceDecision(viewer, appealCase, revision.id)).rejects.toThrow(
        /somebody who has not touched the case/,
      )
    }
  expect(await db.decision.count({ where: { caseId: appealCase } })).toBe(0)
})

it('is offered to and decided by somebody who has nothing to do with it', async () => {
  await db.case.updateMany({ data: { state: 'closed', closedAt: new Date() } })
  const { appealCase, appealId, reader, reply } = await scene()
  const fresh = await makeViewer({ role: 'moderator' })
  expect(await claimNext(fresh, tab)).toMatchObject({ lease: { caseId: appealCase } })
  await answerAppeal(fresh, appealCase, 'uphold')
  expect(await db.appeal.findUnique({ where: { id: appealId } })).toMatchObject({ state: 'upheld' })
  expect(await db.post.findUnique({ where: { id: reply.postId } })).toMatchObject({ state: 'hidden' })
  const told = await db.notification.findMany({ where: { memberId: reader.memberId } })
  expect(told.map(({ kind }) => kind).sort()).toEqual(['appeal_decided', 'decision'])
  await expect(sayInAppeal(reader, { appealId, words: 'but', insists: false })).rejects.toEqual(
    expect.objectContaining({ code: 'CONFLICT' }),
  )
})
