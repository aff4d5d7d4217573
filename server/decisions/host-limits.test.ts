import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { hostLimits } from '#server/cases/policy.ts'
import { db } from '#server/db.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { decideCase } from './decide-case.ts'
import { showCase } from './show-case.ts'
import { undoDecision } from './undo-decision.ts'

const refused = (code: string) => expect.objectContaining({ code })
const note = 'Could you say what worried you instead?'

const scenery = async () => {
  const scene = await makeCase()
  const guidelineId = await guidelineOf(scene.circle.id)
  return { ...scene, guidelineId, host: await makeHost(scene.circle.id) }
}

/** So many more decisions like this one. */
const decidedBesides = async (decisionId: string, count: number) => {
  const { createdAt: _, ...one } = await db.decision.findUniqueOrThrow({
    where: { id: decisionId },
    omit: { id: true },
  })
  await db.decision.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      ...one,
      spans: [],
      caseVersion: 100 + n,
      idempotencyKey: `besides ${n}`,
    })),
  })
}

it('lets a host decide in their circle what is theirs to decide, and no more', async () => {
  const { host, caseId, guidelineId } = await scenery()
  const view = await showCase(host, caseId)
  expect(view.moves).toEqual(['approve', 'note', 'ask_to_rephrase', 'hide', 'cool_off', 'offer_care'])
  expect(view.asHost).toEqual({ restDays: 7, left: 20, grave: false })
  const base = { ...(await takeCase(host, caseId)), guidelineId, note, spans: [], insists: true }
  await expect(decideCase(host, { ...base, kind: 'mute', days: 3 })).rejects.toEqual(refused('FORBIDDEN'))
  await expect(decideCase(host, { ...base, kind: 'end_membership' })).rejects.toEqual(refused('FORBIDDEN'))
  await expect(decideCase(host, { ...base, kind: 'cool_off', days: 8 })).rejects.toEqual(refused('FORBIDDEN'))
  expect(await db.decision.count({ where: { caseId } })).toBe(0)
  expect(await decideCase(host, { ...base, kind: 'cool_off', days: 7 })).toMatchObject({ state: 'closed' })
})

it('lets a moderator ask for a longer rest', async () => {
  const { moderator, caseId, guidelineId } = await scenery()
  const base = { ...(await takeCase(moderator, caseId)), guidelineId, note, spans: [], insists: true }
  expect((await showCase(moderator, caseId)).asHost).toBeNull()
  expect(await decideCase(moderator, { ...base, kind: 'cool_off', days: 14 })).toMatchObject({ done: true })
})

it('lets a host keep the cruellest words out of view and not let them stand; other words go to a moderator', async () => {
  const { host, moderator, reader, reply, caseId, guidelineId } = await scenery()
  await db.case.update({ where: { id: caseId }, data: { severity: 3 } })
  expect((await showCase(host, caseId)).moves).toEqual(['ask_to_rephrase', 'hide'])
  const base = await takeCase(host, caseId)
  await expect(decideCase(host, { ...base, kind: 'approve' })).rejects.toEqual(refused('FORBIDDEN'))
  await decideCase(host, { ...base, kind: 'ask_to_rephrase', guidelineId, note, spans: [], insists: true })
  await editPost(reader, { postId: reply.postId, body: 'I was worried for her.', revision: 1 })
  expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({
    state: 'resubmitted',
    forId: null,
  })
  expect(await takeCase(moderator, caseId)).toMatchObject({ caseId })
})

it('lets a host decide twenty times a day, and again for every one that was undone or looked at', async () => {
  const { host, reader, author, threadId, caseId } = await scenery()
  const decideNext = async () => {
    const { postId } = await makeReply(reader, threadId, 'Another thought of mine.')
    await fileReport(author, { postId, reason: 'spam', words: '' })
    const { id } = await db.case.findFirstOrThrow({ where: { postId } })
    return decideCase(host, { ...(await takeCase(host, id)), kind: 'approve' })
  }
  const first = await decideNext()
  if (first.done) await decidedBesides(first.decisionId, hostLimits.decisionsADay - 1)
  expect((await showCase(host, caseId)).asHost).toMatchObject({ left: 0 })
  await expect(decideNext()).rejects.toEqual(refused('FORBIDDEN'))
  if (first.done) await undoDecision(host, first.decisionId)
  expect((await showCase(host, caseId)).asHost).toMatchObject({ left: 1 })
  const seen = await decideNext()
  await expect(decideNext()).rejects.toEqual(refused('FORBIDDEN'))
  if (!seen.done) throw new Error('the note was asked about')
  const reviewer = await makeHost()
  await db.review.create({
    data: {
      kind: 'sample',
      lane: 'solicitation',
      decisionId: seen.decisionId,
      firstId: host.memberId,
      reviewerId: reviewer.memberId,
      first: 'leave',
      verdict: 'leave',
      agreed: true,
      takenAt: new Date(),
      doneAt: new Date(),
    },
  })
  expect(await decideNext()).toMatchObject({ done: true })
}, 40_000)
