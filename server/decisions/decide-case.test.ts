import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { verifyModLog } from '#server/modlog/verify.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { readPage } from '#server/posts/queries.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { decideCase } from './decide-case.ts'

const refused = (code: string) => expect.objectContaining({ code })
const all = { seq: 0, going: 'later' as const }
const visibleTo = async (viewer: Parameters<typeof readPage>[0], threadId: string, postId: string) =>
  (await readPage(viewer, { threadId, from: all })).posts.some((post) => post.id === postId)

const askToRephrase = async (scene: Awaited<ReturnType<typeof makeCase>>) => ({
  ...(await takeCase(scene.moderator, scene.caseId)),
  kind: 'ask_to_rephrase' as const,
  guidelineId: await guidelineOf(scene.circle.id),
  note: 'Could you say what worried you, without the verdict?',
  spans: [{ start: 0, end: 5 }],
})

it('asks for other words, hears the author again, and puts the post back where it was', async () => {
  const scene = await makeCase()
  const { author, reader, moderator, threadId, reply, caseId } = scene
  const before = (await readPage(author, { threadId, from: all })).posts
  await decideCase(moderator, await askToRephrase(scene))
  expect(await visibleTo(author, threadId, reply.postId)).toBe(false)
  const mine = await readPage(reader, { threadId, from: all })
  expect(mine.waiting).toMatchObject([
    {
      state: 'hidden',
      rephrase: { note: expect.stringContaining('verdict'), spans: [{ start: 0, end: 5 }] },
    },
  ])
  await editPost(reader, { postId: reply.postId, body: 'I was worried when I read this.', revision: 1 })
  expect(await db.case.findUnique({ where: { id: caseId } })).toMatchObject({ state: 'resubmitted' })
  expect(await visibleTo(author, threadId, reply.postId)).toBe(false)
  await decideCase(moderator, { ...(await takeCase(moderator, caseId)), kind: 'approve' })
  const after = (await readPage(author, { threadId, from: all })).posts
  expect(after.map((post) => [post.id, post.seq])).toEqual(before.map((post) => [post.id, post.seq]))
  expect(after.at(-1)?.html).toContain('worried when I read')
})

it('tells the author and every reporter once, and neither who the other is', async () => {
  const scene = await makeCase()
  const second = await makeViewer()
  await db.membership.create({
    data: { circleId: scene.circle.id, memberId: second.memberId, state: 'active' },
  })
  await fileReport(second, { postId: scene.reply.postId, reason: 'unkind', words: '' })
  await decideCase(scene.moderator, await askToRephrase(scene))
  const told = await db.notification.findMany({ where: { decision: { caseId: scene.caseId } } })
  const kinds = told.map(({ kind, memberId }) => `${kind} ${memberId}`).sort()
  expect(kinds).toEqual(
    [
      `decision ${scene.reader.memberId}`,
      `report_outcome ${scene.author.memberId}`,
      `report_outcome ${second.memberId}`,
    ].sort(),
  )
})

it('decides once for one key, and says who was first to everyone who comes later', async () => {
  const scene = await makeCase()
  const input = { ...(await takeCase(scene.moderator, scene.caseId)), kind: 'approve' as const }
  const [first, second] = await Promise.all([
    decideCase(scene.moderator, input),
    decideCase(scene.moderator, input).catch((error) => error),
  ])
  expect([first, second].filter((one) => 'decisionId' in one).length).toBeGreaterThanOrEqual(1)
  expect(await decideCase(scene.moderator, input)).toMatchObject({ state: 'closed' })
  expect(await db.decision.count({ where: { caseId: scene.caseId } })).toBe(1)
  const late = { ...input, idempotencyKey: 'somebody-else-entirely' }
  await expect(decideCase(scene.moderator, late)).rejects.toEqual(refused('CONFLICT'))
})

it('writes nothing for an expired lease, a replayed token, an old version or a foreign guideline', async () => {
  const scene = await makeCase()
  const good = { ...(await takeCase(scene.moderator, scene.caseId)), kind: 'approve' as const }
  const stranger = await makeCase()
  const foreign = {
    ...good,
    kind: 'hide' as const,
    guidelineId: await guidelineOf(stranger.circle.id),
    note: '',
    spans: [],
  }
  await expect(decideCase(scene.moderator, foreign)).rejects.toEqual(refused('INVALID'))
  await expect(decideCase(stranger.moderator, good)).rejects.toEqual(refused('CONFLICT'))
  await expect(decideCase(scene.moderator, { ...good, tab: 'another-tab-of-hers' })).rejects.toEqual(
    refused('CONFLICT'),
  )
  await expect(decideCase(scene.moderator, { ...good, version: good.version + 1 })).rejects.toEqual(
    refused('CONFLICT'),
  )
  await db.lease.updateMany({
    where: { caseId: scene.caseId },
    data: { claimedAt: new Date(Date.now() - 9000), expiresAt: new Date(Date.now() - 1000) },
  })
  await expect(decideCase(scene.moderator, good)).rejects.toEqual(refused('CONFLICT'))
  expect(await db.decision.count({ where: { caseId: scene.caseId } })).toBe(0)
  expect(await db.case.findUnique({ where: { id: scene.caseId } })).toMatchObject({
    state: 'open',
    version: good.version,
  })
})

it('offers care without touching the words, and has no other way in the support lane', async () => {
  const scene = await makeCase('worried_about_them')
  const base = await takeCase(scene.moderator, scene.caseId)
  const hide = {
    ...base,
    kind: 'hide' as const,
    guidelineId: await guidelineOf(scene.circle.id),
    note: '',
    spans: [],
  }
  await expect(decideCase(scene.moderator, hide)).rejects.toEqual(refused('INVALID'))
  await decideCase(scene.moderator, { ...base, kind: 'offer_care', note: 'You are not alone tonight.' })
  expect(await visibleTo(scene.author, scene.threadId, scene.reply.postId)).toBe(true)
  const where = { memberId: scene.reader.memberId, kind: 'care_card' as const }
  const [told] = await db.notification.findMany({ where })
  expect(told).toBeDefined()
})

it('leaves words that their author took back with their author', async () => {
  const scene = await makeCase()
  const { deletePost, undoDelete } = await import('#server/posts/delete-post.ts')
  const base = await takeCase(scene.moderator, scene.caseId)
  await deletePost(scene.reader, scene.reply.postId)
  await decideCase(scene.moderator, {
    ...base,
    kind: 'hide',
    guidelineId: await guidelineOf(scene.circle.id),
    note: '',
    spans: [],
  })
  await undoDelete(scene.reader, scene.reply.postId)
  expect(await visibleTo(scene.author, scene.threadId, scene.reply.postId)).toBe(false)
})

it('seals every act into the log, which shows any row that was touched', async () => {
  const scene = await makeCase()
  await decideCase(scene.moderator, { ...(await takeCase(scene.moderator, scene.caseId)), kind: 'approve' })
  expect(await verifyModLog()).toBeNull()
  const last = await db.modLog.findFirstOrThrow({ orderBy: { seq: 'desc' } })
  expect(last).toMatchObject({ act: 'case.approve', actorId: scene.moderator.memberId })
  await expect(db.modLog.update({ where: { seq: last.seq }, data: { act: 'case.hide' } })).rejects.toThrow(
    'append-only',
  )
  await db.$executeRawUnsafe('ALTER TABLE "ModLog" DISABLE TRIGGER "ModLog_append_only"')
  await db.modLog.update({ where: { seq: last.seq }, data: { act: 'case.hide' } })
  expect(await verifyModLog()).toBe(last.seq)
  await db.modLog.update({ where: { seq: last.seq }, data: { act: last.act } })
  await db.$executeRawUnsafe('ALTER TABLE "ModLog" ENABLE TRIGGER "ModLog_append_only"')
})
