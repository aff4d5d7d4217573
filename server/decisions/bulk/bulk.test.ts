import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { db } from '#server/db.ts'
import { verifyModLog } from '#server/modlog/verify.ts'
import { readPage } from '#server/posts/queries.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { decideCase } from '../decide-case.ts'
import { decideBulk } from './decide-bulk.ts'
import { previewBulk } from './preview-bulk.ts'
import { bulkPreviewInput } from './schema.ts'
import { undoBatch } from './undo-batch.ts'

const refused = (code: string) => expect.objectContaining({ code })
const tab = 'tab-of-a-batch'
type Scene = Awaited<ReturnType<typeof makeCase>>

/** So many posts of one circle that were reported for selling, each with its case. */
const manySelling = async (count: number) => {
  const scene = await makeCase('spam')
  const caseIds = [scene.caseId]
  while (caseIds.length < count) {
    const { postId } = await makeReply(
      scene.reader,
      scene.threadId,
      `Another thought, number ${caseIds.length}.`,
    )
    await fileReport(scene.author, { postId, reason: 'spam', words: '' })
    caseIds.push((await db.case.findFirstOrThrow({ where: { postId } })).id)
  }
  return { ...scene, caseIds: caseIds.sort(), guidelineId: await guidelineOf(scene.circle.id) }
}

const preview = (viewer: Viewer, caseIds: string[], guidelineId?: string) =>
  previewBulk(viewer, { tab, caseIds, kind: 'hide', ...(guidelineId ? { guidelineId } : {}) })

const hide = async (scene: Scene & { caseIds: string[]; guidelineId: string }, viewer = scene.moderator) => ({
  kind: 'hide' as const,
  tab,
  cases: (await preview(viewer, scene.caseIds)).goes.map(({ caseId, version }) => ({ caseId, version })),
  guidelineId: scene.guidelineId,
  reason: 'They sell something.',
  idempotencyKey: randomUUID(),
})

const shownTo = async (viewer: Viewer, threadId: string) =>
  (await readPage(viewer, { threadId, from: { seq: 0, going: 'later' } })).posts.map(({ id, seq }) => [
    id,
    seq,
  ])

/** Everything that members see or that counts against them. */
const standing = async (scene: Scene) => ({
  shown: await shownTo(scene.author, scene.threadId),
  cases: await db.case.findMany({
    where: { circleId: scene.circle.id },
    orderBy: { id: 'asc' },
    select: { id: true, state: true, closedAt: true, dueAt: true, waitsSince: true, rank: true },
  }),
  strikes: await db.strike.count({ where: { memberId: scene.reader.memberId, liftedAt: null } }),
  reports: await db.report.count({ where: { case: { circleId: scene.circle.id }, answeredAt: null } }),
  told: await db.notification.count({ where: { decisionId: { not: null } } }),
})

it('says what would go, what not and why, and what happens to how many; and changes nothing', async () => {
  const scene = await manySelling(6)
  const [own, taken, decided, grave, ...rest] = scene.caseIds as [string, string, string, string, string]
  const { moderator } = scene
  const other = await makeViewer({ role: 'moderator' })
  const { postId } = await db.case.findUniqueOrThrow({ where: { id: own } })
  await db.post.update({ where: { id: postId }, data: { authorId: moderator.memberId } })
  await claimCase(other, taken, 'tab-of-noor')
  await decideCase(other, { ...(await takeCase(other, decided)), kind: 'approve' })
  await db.case.update({ where: { id: grave }, data: { severity: 3 } })
  const care = await makeCase('worried_about_them')
  const before = await standing(scene)
  const said = await preview({ ...moderator, role: 'care' }, [...scene.caseIds, care.caseId])
  const why = Object.fromEntries(said.leftOut.map((one) => [one.caseId, one.why]))
  expect(why).toEqual({
    [own]: expect.stringContaining('your own words'),
    [taken]: `${other.displayName} is with this one.`,
    [decided]: expect.stringContaining('already decided'),
    [grave]: expect.stringContaining('one by one'),
    [care.caseId]: 'Care is looked at one by one.',
  })
  expect(said.goes.map(({ caseId }) => caseId)).toEqual(rest)
  expect(said).toMatchObject({ authors: 1, reporters: 1, comesBack: 0 })
  expect(said.guidelines.map(({ id }) => id)).toContain(scene.guidelineId)
  expect(await standing(scene)).toEqual(before)
  expect(await db.lease.count({ where: { moderatorId: moderator.memberId } })).toBe(0)
  expect(await db.exposure.count({ where: { memberId: moderator.memberId } })).toBe(0)
})

it('names what is not there for somebody without saying what it is', async () => {
  const [scene, foreign] = [await manySelling(1), await makeCase('spam')]
  const host = await makeHost(scene.circle.id)
  const said = await preview(host, [...scene.caseIds, foreign.caseId])
  expect(said.goes.map(({ caseId }) => caseId)).toEqual(scene.caseIds)
  expect(said.leftOut).toEqual([
    { caseId: foreign.caseId, summary: 'A case', why: 'This one is not there for you.' },
  ])
})

it('leaves out a case of another circle than the guideline', async () => {
  const [scene, other] = [await manySelling(1), await makeCase('spam')]
  const said = await preview(scene.moderator, [...scene.caseIds, other.caseId], scene.guidelineId)
  expect(said.goes).toHaveLength(1)
  expect(said.leftOut).toMatchObject([{ caseId: other.caseId, why: 'That guideline is another circle’s.' }])
})

it('decides all of them as one batch, and undoes all of them to exactly what was before', async () => {
  const scene = await manySelling(3)
  const before = await standing(scene)
  const made = await decideBulk(scene.moderator, await hide(scene))
  expect(made.leftOut).toEqual([])
  expect(made.decided.map(({ caseId }) => caseId).sort()).toEqual(scene.caseIds)
  expect(await db.batch.findMany({ where: { byId: scene.moderator.memberId } })).toMatchObject([
    { id: made.batchId, kind: 'hide' },
  ])
  const after = await standing(scene)
  expect(after).toMatchObject({ strikes: 3, reports: 0 })
  expect(after.shown).toHaveLength(before.shown.length - 3)
  expect(await undoBatch(scene.moderator, made.batchId)).toEqual({ undone: 3, already: 0, stays: [] })
  expect(await standing(scene)).toEqual(before)
  expect(await undoBatch(scene.moderator, made.batchId)).toEqual({ undone: 0, already: 3, stays: [] })
  expect(await standing(scene)).toEqual(before)
  expect(await verifyModLog()).toBeNull()
})

it('leaves out and names what has changed since the preview', async () => {
  const scene = await manySelling(2)
  const input = await hide(scene)
  const { postId } = await db.case.findUniqueOrThrow({ where: { id: scene.caseIds[0] ?? '' } })
  const second = await makeViewer()
  await db.membership.create({
    data: { circleId: scene.circle.id, memberId: second.memberId, state: 'active' },
  })
  await fileReport(second, { postId, reason: 'spam', words: '' })
  const made = await decideBulk(scene.moderator, input)
  expect(made.decided.map(({ caseId }) => caseId)).toEqual([scene.caseIds[1]])
  expect(made.leftOut).toMatchObject([
    { caseId: scene.caseIds[0], why: expect.stringContaining('has changed since you looked') },
  ])
  expect(await db.lease.count({ where: { caseId: scene.caseIds[0] ?? '' } })).toBe(0)
})

it('decides nothing twice for one key, sent again or twice at once, and nothing more once it was undone', async () => {
  const scene = await manySelling(3)
  const input = await hide(scene)
  const [one, two] = await Promise.all([
    decideBulk(scene.moderator, input),
    decideBulk(scene.moderator, input),
  ])
  expect(one.batchId).toBe(two.batchId)
  expect(await decideBulk(scene.moderator, input)).toMatchObject({
    batchId: one.batchId,
    decided: { length: 3 },
    leftOut: [],
  })
  expect(await db.decision.count({ where: { case: { circleId: scene.circle.id } } })).toBe(3)
  await undoBatch(scene.moderator, one.batchId)
  await decideBulk(scene.moderator, input)
  expect(await db.decision.count({ where: { case: { circleId: scene.circle.id } } })).toBe(3)
})

it('goes on where it stopped for the same key, but not once the batch was undone', async () => {
  const scene = await manySelling(3)
  const input = await hide(scene)
  const other = await makeViewer({ role: 'moderator' })
  const [held, freed] = scene.caseIds as [string, string]
  for (const caseId of [held, freed]) await claimCase(other, caseId, 'tab-of-another')
  const free = (caseId: string) =>
    db.lease.updateMany({ where: { caseId }, data: { releasedAt: new Date() } })
  expect((await decideBulk(scene.moderator, input)).decided).toHaveLength(1)
  await free(freed)
  const { batchId, decided } = await decideBulk(scene.moderator, input)
  expect(decided).toHaveLength(2)
  await undoBatch(scene.moderator, batchId)
  await free(held)
  await decideBulk(scene.moderator, input)
  expect(await db.decision.count({ where: { caseId: held } })).toBe(0)
})

it('undoes what can be undone and names what cannot', async () => {
  const scene = await manySelling(3)
  const { batchId } = await decideBulk(scene.moderator, await hide(scene))
  const [settled, moved] = scene.caseIds
  const decision = await db.decision.findFirstOrThrow({ where: { caseId: settled } })
  await db.settlement.create({ data: { decisionId: decision.id } })
  await db.case.update({ where: { id: moved }, data: { version: { increment: 1 } } })
  const answer = await undoBatch(scene.moderator, batchId)
  expect(answer).toMatchObject({ undone: 1, already: 0 })
  expect(Object.fromEntries(answer.stays.map(({ caseId, why }) => [caseId, why]))).toEqual({
    [settled ?? '']: expect.stringContaining('10 minutes'),
    [moved ?? '']: expect.stringContaining('Something has happened since'),
  })
  const stranger = await makeViewer({ role: 'admin' })
  await expect(undoBatch(stranger, batchId)).rejects.toEqual(refused('FORBIDDEN'))
})

it('lets a post stand in bulk, and tells the author only where it comes back into view', async () => {
  const scene = await manySelling(2)
  const cases = (await previewBulk(scene.moderator, { tab, caseIds: scene.caseIds, kind: 'approve' })).goes
  const input = { kind: 'approve' as const, tab, cases, reason: 'Fine.', idempotencyKey: randomUUID() }
  await decideBulk(scene.moderator, input)
  const told = await db.notification.findMany({ where: { decision: { batch: { reason: 'Fine.' } } } })
  expect(told.map(({ kind }) => kind)).toEqual(['report_outcome', 'report_outcome'])
})

it('keeps a host’s bulk within what a host decides in a day', async () => {
  const scene = await manySelling(21)
  const host = await makeHost(scene.circle.id)
  const said = await preview(host, scene.caseIds)
  expect(said.goes).toHaveLength(20)
  expect(said.leftOut).toMatchObject([{ why: expect.stringContaining('plenty today') }])
  const { version } = await db.case.findFirstOrThrow({ where: { id: said.leftOut[0]?.caseId ?? '' } })
  const input = await hide(scene, host)
  const all = [...input.cases, { caseId: said.leftOut[0]?.caseId ?? '', version }]
  const made = await decideBulk(host, { ...input, cases: all })
  expect(made.decided).toHaveLength(20)
  expect(made.leftOut).toMatchObject([{ why: expect.stringContaining('plenty for one person') }])
}, 40_000)

it('takes at least one, at most fifty and none twice', () => {
  const ids = Array.from({ length: 51 }, () => randomUUID())
  const fits = (caseIds: string[]) => bulkPreviewInput.safeParse({ tab, kind: 'hide', caseIds }).success
  expect([[], ids, [ids[0] ?? '', ids[0] ?? '']].map(fits)).toEqual([false, false, false])
  expect(fits(ids.slice(1))).toBe(true)
})
