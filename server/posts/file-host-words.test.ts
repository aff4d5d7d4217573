import { expect, it } from 'vitest'
import { takeCase } from '#prisma/factories/case.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import { addWord } from '#server/circles/words/keep-words.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { screen } from '#server/screening/screen.ts'
import { transaction } from '#server/transaction.ts'
import { editPost } from './edit-post.ts'
import { fileScreening } from './file-screening.ts'

const caseOf = (postId: string) => db.case.findFirst({ where: { postId } })

const watched = async (...phrases: string[]) => {
  const scene = await makeScene()
  const host = await makeHost(scene.circle.id)
  for (const phrase of phrases) await addWord(host, { circleId: scene.circle.id, phrase })
  return { ...scene, host }
}

it('asks somebody to look at a post with a watched phrase, hides nothing, and says which phrase and where', async () => {
  const { host, reader, threadId } = await watched('essential oils', 'unseen')
  const { postId, state } = await makeReply(reader, threadId, 'We tried ESSENTIAL oils 🌿 for sleep.')
  expect(state).toBe('published')
  const found = await caseOf(postId)
  expect(found).toMatchObject({ lane: 'hostility', severity: null, hostWords: ['essential oils'] })
  expect(await showCase(host, found?.id ?? '')).toMatchObject({
    summary: 'Has a phrase in it that the hosts watch for',
    hostWords: [{ phrase: 'essential oils', spans: [{ start: 9, end: 23 }] }],
  })
})

it('joins what the engine found, in its lane', async () => {
  const { reader, threadId } = await watched('dm me')
  const { postId } = await makeReply(reader, threadId, 'DM me for my discount code SAVE20, only $30 a month!')
  const cases = await db.case.findMany({ where: { postId } })
  expect(cases).toMatchObject([{ lane: 'solicitation', hostWords: ['dm me'] }])
})

it('takes the engine’s lane also when the engine was late', async () => {
  const { reader, threadId } = await watched('miracle')
  const { postId } = await makeReply(reader, threadId, 'A miracle.')
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { postId } })
  const said = { ...(await screen('DM me for my discount code SAVE20, only $30 a month!')), version: 'late' }
  await transaction((tx, afterCommit) => fileScreening(tx, afterCommit, { postId, revisionId }, said))
  expect(await db.case.findMany({ where: { postId } })).toMatchObject([
    { lane: 'solicitation', hostWords: ['miracle'] },
  ])
})

it('reads a new wording too, the title of a thread, and no other circle’s words', async () => {
  const { reader, author, circle, threadId } = await watched('miracle')
  const { postId } = await makeReply(reader, threadId, 'It was nothing special.')
  expect(await caseOf(postId)).toBeNull()
  await editPost(reader, { postId, body: 'It was a mirrracle.', revision: 1 })
  expect(await caseOf(postId)).toMatchObject({ hostWords: ['miracle'] })
  const titled = await makeThread(author, circle.id, { title: 'A small miracle' })
  expect(await caseOf(titled.postId)).toMatchObject({ hostWords: ['miracle'] })
  const elsewhere = await makeScene()
  const other = await makeReply(elsewhere.reader, elsewhere.threadId, 'A miracle.')
  expect(await caseOf(other.postId)).toBeNull()
})

it('tells the author in the statement that the hosts noticed', async () => {
  const { host, reader, circle, threadId } = await watched('miracle')
  const { postId } = await makeReply(reader, threadId, 'A miracle.')
  const { id } = (await caseOf(postId)) ?? { id: '' }
  const { id: guidelineId } = await db.guideline.findFirstOrThrow({ where: { circleId: circle.id } })
  const base = { ...(await takeCase(host, id)), guidelineId, note: '', spans: [] }
  await decideCase(host, { ...base, kind: 'hide' })
  expect(await db.statement.findFirst({ where: { memberId: reader.memberId } })).toMatchObject({
    facts: { noticedBy: { program: null, members: false, hosts: true } },
  })
})
