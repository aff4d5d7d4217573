import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { answerAppeal, decideAgainst } from '#prisma/factories/decision.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import { askAgain } from '#server/appeals/ask-again.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { readPage } from '#server/posts/queries.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { requireVoice } from '#server/sanctions/require-voice.ts'
import { countingStrikes } from '#server/strikes/count-strikes.ts'
import { markRead } from '#server/threads/mark-read.ts'
import { listThreads, showThread } from '#server/threads/queries.ts'
import { settleDecision } from './settle-decision.ts'

type Built = Awaited<ReturnType<typeof build>>

/** Two conversations, me-toos, read marks at different places, and one post that was reported. */
const build = async (which: 'reply' | 'opening') => {
  const made = await makeCase()
  const { circle, threadId, author, reader, reply } = made
  const third = await makeViewer()
  await putInCircle(circle.id, third.memberId)
  await makeReply(author, threadId, 'Thank you for telling.')
  await makeThread(third, circle.id, { title: 'Another one' })
  await sayMeToo(third, reply.postId)
  await sayMeToo(reader, made.postId)
  await markRead(third, { threadId, seq: 1 })
  await markRead(author, { threadId, seq: 2 })
  const postId = which === 'reply' ? reply.postId : made.postId
  const writer = which === 'reply' ? reader : author
  if (which === 'opening') await fileReport(reader, { postId, reason: 'unkind', words: '' })
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId } })
  return { ...made, third, postId, writer, caseId }
}

const all = { seq: 0, going: 'later' as const }

/** What one member sees. The number of the newest event is a log's, which never goes back. */
const seenBy = async (viewer: Viewer, { threadId, circle }: Built) => {
  const { headSeq: _, ...page } = await readPage(viewer, { threadId, from: all })
  const { headSeq: __, ...thread } = await showThread(viewer, threadId)
  const { threads } = await listThreads(viewer, { circleId: circle.id })
  const voice = await requireVoice(viewer, circle.id).then(
    () => 'free',
    (refusal) => refusal.reason,
  )
  return { page, thread, threads, voice }
}

/** All that a decision can change for anybody, notices aside. */
const picture = async (scene: Built) => {
  const { writer, author, reader, third, postId } = scene
  const { memberId } = writer
  const [strikes, sanctions, memberships, post, meToos, marks] = await Promise.all([
    db.strike.count({ where: countingStrikes(memberId, new Date(Date.now() + 30 * 86_400_000)) }),
    db.sanction.findMany({ where: { memberId, liftedAt: null } }),
    db.membership.findMany({ where: { memberId } }),
    db.post.findUniqueOrThrow({ where: { id: postId } }),
    db.meToo.findMany({ orderBy: { memberId: 'asc' }, where: { post: { threadId: scene.threadId } } }),
    db.readMark.findMany({ orderBy: { memberId: 'asc' }, where: { threadId: scene.threadId } }),
  ])
  const seen = []
  for (const viewer of [author, reader, third]) seen.push(await seenBy(viewer, scene))
  return { strikes, sanctions, memberships, post, meToos, marks, seen }
}

const appealed = async ({ writer }: Built, decisionId: string) => {
  const { appealId } = await askAgain(writer, { decisionId, words: '' })
  return (await db.appeal.findUniqueOrThrow({ where: { id: appealId } })).caseId
}
const overturn = async (scene: Built, decisionId: string) =>
  answerAppeal(await makeViewer({ role: 'moderator' }), await appealed(scene, decisionId), 'overturn')

const kinds = ['hide', 'ask_to_rephrase', 'cool_off', 'mute', 'suspend', 'end_membership'] as const
const cases = [
  ...kinds.map((kind) => ({ kind, which: 'reply', settled: false }) as const),
  ...kinds.map((kind) => ({ kind, which: 'reply', settled: true }) as const),
  { kind: 'hide', which: 'opening', settled: true } as const,
  { kind: 'end_membership', which: 'opening', settled: true } as const,
]

it.each(cases)('brings everything back: $kind of a $which, settled $settled', async (about) => {
  const { kind, which, settled } = about
  const scene = await build(which)
  const judge = { ...scene, moderator: await makeViewer({ role: 'lead' }) }
  const before = await picture(scene)
  const decisionId = await decideAgainst(judge, kind)
  if (settled) await settleDecision(decisionId)
  // a decision that changed nothing would make this test say nothing
  if (!(kind === 'end_membership' && settled)) expect(await picture(scene)).not.toEqual(before)
  await overturn(scene, decisionId)
  expect(await picture(scene)).toEqual(before)
  // the end of the grace comes later and finds nothing left to do
  await settleDecision(decisionId)
  expect(await picture(scene)).toEqual(before)
  expect(await db.strike.count({ where: { decisionId, liftedAt: null } })).toBe(0)
})

it('shows words that had waited for a moderator, since nobody else would come for them', async () => {
  const scene = await build('reply')
  await db.post.update({ where: { id: scene.postId }, data: { state: 'held' } })
  const decisionId = await decideAgainst(scene, 'hide')
  await overturn(scene, decisionId)
  expect(await db.post.findUnique({ where: { id: scene.postId } })).toMatchObject({ state: 'published' })
})

it('leaves a later decision about other words in force', async () => {
  const scene = await build('reply')
  const first = await decideAgainst(scene, 'ask_to_rephrase')
  await editPost(scene.writer, {
    postId: scene.postId,
    body: 'Quite another thing, said again.',
    revision: 1,
  })
  await decideAgainst(scene, 'hide')
  await overturn(scene, first)
  expect(await db.post.findUnique({ where: { id: scene.postId } })).toMatchObject({ state: 'hidden' })
  expect(await db.case.findUnique({ where: { id: scene.caseId } })).toMatchObject({ state: 'closed' })
})

it('teaches the engine what the second pair of eyes found', async () => {
  const scene = await build('reply')
  await overturn(scene, await decideAgainst(scene, 'hide'))
  const examples = await db.example.findMany({ where: { revision: { postId: scene.postId } } })
  expect(examples).toMatchObject([{ label: 'ok', upheld: false }])
})

it('tells the author and everybody who reported, each once', async () => {
  const scene = await build('reply')
  await fileReport(scene.third, { postId: scene.postId, reason: 'unkind', words: '' })
  const decisionId = await decideAgainst(scene, 'hide')
  await db.notification.deleteMany({})
  await overturn(scene, decisionId)
  const told = await db.notification.findMany({ select: { kind: true, memberId: true } })
  const line = (kind: string, { memberId }: Viewer) => `${kind} ${memberId}`
  expect(told.map(({ kind, memberId }) => `${kind} ${memberId}`).sort()).toEqual(
    [line('appeal_decided', scene.writer), line('lifted', scene.author), line('lifted', scene.third)].sort(),
  )
  expect(await db.report.count({ where: { postId: scene.postId, upheld: true } })).toBe(0)
})
