import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { listStatements, readStatement } from './queries.ts'

const refused = (code: string) => expect.objectContaining({ code })

it('tells the author what, which words, by which guideline and who noticed, also behind a closed door', async () => {
  const scene = await makeCase()
  const judge = { ...scene, moderator: await makeViewer({ role: 'lead' }) }
  const decisionId = await decideAgainst(judge, 'suspend')
  const away = { ...scene.reader, suspended: true }
  const statement = await readStatement(away, decisionId)
  expect(statement).toMatchObject({
    tone: 'serious',
    takenBack: false,
    text: 'I did it quite differently with mine.',
    spans: [{ start: 0, end: 8 }],
    thread: null,
    maySaySorry: false,
    facts: {
      kind: 'suspend',
      words: ['I did it'],
      guideline: { title: 'Be kind', circle: scene.circle.name },
      noticedBy: { members: true, hosts: false },
      decidedBy: 'person',
      signedAs: judge.moderator.displayName,
    },
  })
  expect(await listStatements(away)).toMatchObject([{ decisionId, kind: 'suspend', takenBack: false }])
})

it('is for its author alone, and names no reporter', async () => {
  const scene = await makeCase()
  const decisionId = await decideAgainst(scene, 'hide')
  for (const viewer of [scene.author, scene.moderator, await makeViewer({ role: 'admin' })])
    await expect(readStatement(viewer, decisionId)).rejects.toEqual(refused('NOT_FOUND'))
  const told = JSON.stringify(await readStatement(scene.reader, decisionId))
  expect(told).not.toContain(scene.author.memberId)
  expect(told).not.toContain(scene.author.displayName)
  expect(told).not.toContain('this stung')
})

it('knows whose turn it is while other words are asked for, and that it was taken back', async () => {
  const scene = await makeCase()
  const { reader, reply } = scene
  const decisionId = await decideAgainst(scene, 'ask_to_rephrase')
  expect(await readStatement(reader, decisionId)).toMatchObject({
    waitsFor: 'you',
    maySaySorry: true,
    thread: { id: scene.threadId, postId: reply.postId },
  })
  await editPost(reader, { postId: reply.postId, body: 'I worried when I read this.', revision: 1 })
  // the words it is about stay what they were
  expect(await readStatement(reader, decisionId)).toMatchObject({
    waitsFor: 'moderator',
    text: 'I did it quite differently with mine.',
  })
  const other = await makeCase()
  const undone = await decideAgainst(other, 'hide')
  await undoDecision(other.moderator, undone)
  expect(await readStatement(other.reader, undone)).toMatchObject({ takenBack: true, waitsFor: null })
})
