import { expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { transaction } from '#server/transaction.ts'
import { type PriorityTerms, priorityOf, rankOf } from './priority.ts'
import { weighAgain } from './weigh-case.ts'
import { weighThread } from './weigh-thread.ts'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000)
const row = (caseId: string) => db.case.findUniqueOrThrow({ where: { id: caseId } })
const termsOf = async (caseId: string) => {
  const { priority, rank, waitsSince, priorityTerms } = await row(caseId)
  const terms = priorityTerms as PriorityTerms
  expect(priorityOf(terms)).toBe(priority)
  expect(rankOf(priority, waitsSince)).toBe(rank)
  return terms
}
const again = async (caseId: string) => {
  await transaction((tx) => weighAgain(tx, caseId))
  return termsOf(caseId)
}
const join = async (circleId: string) => {
  const viewer = await makeViewer()
  await putInCircle(circleId, viewer.memberId)
  return viewer
}
const unkind = (viewer: Viewer, postId: string) => fileReport(viewer, { postId, reason: 'unkind', words: '' })

it('counts who has read as far as the post, each once and without its author', async () => {
  const { caseId, threadId, reader, circle, reply } = await makeCase()
  expect((await again(caseId)).facts?.readers).toBe(0)
  const post = await db.post.findUniqueOrThrow({ where: { id: reply.postId } })
  const mark = (memberId: string, lastReadSeq: number) =>
    db.readMark.create({ data: { memberId, threadId, lastReadSeq } })
  for (let n = 0; n < 3; n++) await mark((await join(circle.id)).memberId, post.seq ?? 0)
  await mark((await join(circle.id)).memberId, (post.seq ?? 0) - 1)
  await mark(reader.memberId, 99)
  expect(await again(caseId)).toMatchObject({ reach: 1.2, facts: { readers: 3 } })
  await db.post.update({ where: { id: reply.postId }, data: { state: 'held' } })
  expect(await again(caseId)).toMatchObject({ reach: 1, facts: { readers: 0 } })
})

it('makes every open case of a thread more urgent when one more person writes so to its author', async () => {
  const { caseId, threadId, circle, author, reader } = await makeCase()
  const others = [await join(circle.id), await join(circle.id), reader]
  for (const other of others) {
    const { postId } = await makeReply(other, threadId, 'Well. I would not.')
    await unkind(author, postId)
  }
  const job = db.$queryRaw`SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'weigh_thread'`
  expect(await job).not.toEqual([])
  expect(await termsOf(caseId)).toMatchObject({ dogpile: 1 })
  await weighThread(threadId)
  expect(await termsOf(caseId)).toMatchObject({ dogpile: 2, facts: { writers: 3 } })
  await db.case.updateMany({ where: { post: { threadId }, id: { not: caseId } }, data: { openedAt: ago(2) } })
  expect(await again(caseId)).toMatchObject({ dogpile: 1, facts: { writers: 1 } })
})

it('does not count whom a moderator let stand, nor what the one who began the thread writes', async () => {
  const { caseId, threadId, circle, author, moderator } = await makeCase()
  const other = await join(circle.id)
  const { postId } = await makeReply(other, threadId, 'Well. I would not.')
  await unkind(author, postId)
  const own = await makeReply(author, threadId, 'And I would.')
  await unkind(other, own.postId)
  expect(await again(caseId)).toMatchObject({ dogpile: 1.5 })
  const second = await db.case.findFirstOrThrow({ where: { postId } })
  const done = await decideCase(moderator, { ...(await takeCase(moderator, second.id)), kind: 'approve' })
  expect(await again(caseId)).toMatchObject({ dogpile: 1 })
  if (done.done) await undoDecision(moderator, done.decisionId)
  expect(await again(caseId)).toMatchObject({ dogpile: 1.5 })
  const third = await db.case.findFirstOrThrow({ where: { postId: own.postId } })
  expect(await again(third.id)).toMatchObject({ dogpile: 1, vulnerability: 1 })
})

it('knows who is fragile: asked to be heard, new here, low lately; and forgets in time', async () => {
  const { caseId, author, threadId } = await makeCase()
  expect(await again(caseId)).toMatchObject({
    vulnerability: 1.5,
    facts: { fragile: ['asked_to_be_heard', 'new_here'] },
  })
  await db.member.update({ where: { id: author.memberId }, data: { createdAt: ago(15) } })
  expect((await again(caseId)).vulnerability).toBe(1.25)
  await makeReply(author, threadId, "I'm a terrible mom and I failed my kids.")
  const screening = { revision: { post: { authorId: author.memberId } }, label: 'self_shame' as const }
  expect(await db.screening.count({ where: screening })).toBe(1)
  expect((await again(caseId)).facts?.fragile).toEqual(['asked_to_be_heard', 'low_lately'])
  await db.screening.updateMany({ where: screening, data: { createdAt: ago(15) } })
  await db.thread.update({ where: { id: threadId }, data: { intent: 'tip' } })
  expect((await again(caseId)).vulnerability).toBe(1)
  await db.thread.update({ where: { id: threadId }, data: { wish: 'just_listen' } })
  expect((await again(caseId)).vulnerability).toBe(1.25)
})

it('trusts a reporter by what came of their reports, and stops at three', async () => {
  const { caseId, author, circle, reply } = await makeCase()
  expect((await termsOf(caseId)).reports).toBe(1.5)
  const answered = (upheld: boolean) => ({ reporterId: author.memberId, upheld, answeredAt: new Date() })
  for (const upheld of [true, false, false, false]) {
    const scene = await makeCase()
    await db.report.updateMany({ where: { caseId: scene.caseId }, data: answered(upheld) })
  }
  // (1 + 2) of (4 + 4)
  expect((await again(caseId)).reports).toBe(1.38)
  for (let n = 0; n < 6; n++) await unkind(await join(circle.id), reply.postId)
  expect((await termsOf(caseId)).reports).toBe(3)
})

it('weighs a worry as care, in whatever lane, and has care multiplied by nobody', async () => {
  const { caseId, circle, reply } = await makeCase()
  const before = await row(caseId)
  await fileReport(await join(circle.id), {
    postId: reply.postId,
    reason: 'worried_about_them',
    words: 'are they all right?',
  })
  const after = await row(caseId)
  expect(after).toMatchObject({ lane: 'shaming', priority: 11_500, weight: 4 })
  expect(after.dueAt.getTime()).toBeLessThan(before.dueAt.getTime())
  expect(after.dueAt.getTime()).toBeGreaterThan(Date.now())
  expect(await again(caseId)).toMatchObject({ points: 11_500, reach: 1, dogpile: 1, reports: 1 })
})

it('takes a case that turns into one of care out of hands that may not see it', async () => {
  const { author, reader, threadId, circle } = await makeScene()
  const { postId } = await makeReply(reader, threadId, 'A plain sentence.')
  await unkind(author, postId)
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId } })
  const moderator = await makeViewer({ role: 'moderator' })
  const lease = await takeCase(moderator, caseId)
  const { editPost } = await import('#server/posts/edit-post.ts')
  await editPost(reader, { postId, body: 'I want to die.', revision: 1 })
  expect(await row(caseId)).toMatchObject({ lane: 'support', circleId: circle.id })
  expect(await db.lease.count({ where: { caseId, releasedAt: null } })).toBe(0)
  await expect(decideCase(moderator, { ...lease, kind: 'approve' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
