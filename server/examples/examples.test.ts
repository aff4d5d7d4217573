import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { closeEngine, engine } from '#server/screening/screen.ts'
import { correctEngine } from './correct-engine.ts'
import { encodeExample } from './encode-example.ts'
import { findPrecedents } from './find-precedents.ts'

beforeAll(async () => {
  vi.stubEnv('SCREENING_STAGES', 'both')
  await (await engine()).encode('ready')
})
afterAll(async () => {
  await closeEngine()
  vi.unstubAllEnvs()
})

const newestRevision = (postId: string) => db.revision.findFirstOrThrow({ where: { postId } })

it('keeps what a moderator decided as an example, with its vector', async () => {
  const scene = await makeCase()
  const revision = await newestRevision(scene.reply.postId)
  await decideCase(scene.moderator, {
    ...(await takeCase(scene.moderator, scene.caseId)),
    kind: 'hide',
    guidelineId: await guidelineOf(scene.circle.id),
    note: '',
    spans: [],
  })
  await encodeExample(revision.id)
  const example = await db.example.findFirstOrThrow({ where: { revisionId: revision.id } })
  expect(example).toMatchObject({ label: 'shaming', upheld: true, source: 'decision' })
  expect(example.vector).toHaveLength(512)
})

it('keeps what was left alone as fine, and care as a sign of danger', async () => {
  const left = await makeCase()
  await decideCase(left.moderator, { ...(await takeCase(left.moderator, left.caseId)), kind: 'approve' })
  const cared = await makeCase('worried_about_them')
  const note = 'I read this and thought of you.'
  await decideCase(cared.moderator, {
    ...(await takeCase(cared.moderator, cared.caseId)),
    kind: 'offer_care',
    note,
  })
  const of = async ({ reply }: typeof left) =>
    db.example.findFirstOrThrow({ where: { revision: { postId: reply.postId } } })
  expect(await of(left)).toMatchObject({ label: 'ok', upheld: false })
  expect(await of(cared)).toMatchObject({ label: 'crisis', upheld: true })
})

it('lets a moderator say that the engine was wrong, change it, and outweigh the later decision', async () => {
  const scene = await makeCase()
  const { id: revisionId } = await newestRevision(scene.reply.postId)
  await correctEngine(scene.moderator, { revisionId, label: 'ok' })
  await correctEngine(scene.moderator, { revisionId, label: 'reported' })
  await decideCase(scene.moderator, {
    ...(await takeCase(scene.moderator, scene.caseId)),
    kind: 'hide',
    guidelineId: await guidelineOf(scene.circle.id),
    note: '',
    spans: [],
  })
  expect(await db.example.findMany({ where: { revisionId } })).toMatchObject([
    { label: 'reported', source: 'correction', moderatorId: scene.moderator.memberId },
  ])
})

it('finds the decided words that mean nearly the same, nearest first, and never a deleted post', async () => {
  const scene = await makeCase()
  const texts = [
    'Mums who give formula are lazy, there I said it.',
    'Formula is what you give when you cannot be bothered to breastfeed.',
    'Does anybody know a good plumber for a leaking boiler?',
  ]
  const moderator = await makeViewer({ role: 'moderator' })
  const posts = []
  for (const text of texts) {
    const { postId } = await makeReply(scene.reader, scene.threadId, text)
    const { id: revisionId } = await newestRevision(postId)
    await correctEngine(moderator, { revisionId, label: text.includes('plumber') ? 'ok' : 'shaming' })
    await encodeExample(revisionId)
    posts.push(postId)
  }
  const asked = 'You only give her formula because breastfeeding was too much bother for you'
  const own = await newestRevision(scene.reply.postId)
  const found = await findPrecedents(own.id, asked)
  expect(found.map(({ text }) => text)).not.toContain(texts[2])
  expect(found.map(({ text }) => text)).toEqual(expect.arrayContaining(texts.slice(0, 2)))
  expect([...found].sort((a, b) => b.likeness - a.likeness)).toEqual(found)
  await db.post.update({
    where: { id: posts[0] ?? '' },
    data: { state: 'deleted', stateBefore: 'published', deletedAt: new Date() },
  })
  const after = await findPrecedents(own.id, asked)
  expect(after.map(({ text }) => text)).not.toContain(texts[0])
})
