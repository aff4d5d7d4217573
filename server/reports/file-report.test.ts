import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { fileReport } from './file-report.ts'

const say = (reason: Parameters<typeof fileReport>[1]['reason']) => ({ reason, words: '' })
const casesOf = (postId: string) => db.case.findMany({ where: { postId }, orderBy: { openedAt: 'asc' } })

it('merges what many members say at once into one case', async () => {
  const { author, circle, threadId } = await makeScene()
  const { postId } = await makeReply(author, threadId, 'A plain sentence.')
  const members = await Promise.all(Array.from({ length: 6 }, () => makeViewer()))
  for (const { memberId } of members) await putInCircle(circle.id, memberId)
  await Promise.all(
    [...members, ...members].map((viewer) => fileReport(viewer, { postId, ...say('felt_judged') })),
  )
  const cases = await casesOf(postId)
  expect(cases).toHaveLength(1)
  expect(await db.report.count({ where: { caseId: cases[0]?.id ?? '' } })).toBe(6)
})

it('is not for one’s own words, nor for what one cannot see', async () => {
  const { author, postId } = await makeScene()
  await expect(fileReport(author, { postId, ...say('unkind') })).rejects.toMatchObject({ code: 'INVALID' })
  const stranger = await makeViewer()
  await expect(fileReport(stranger, { postId, ...say('unkind') })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('answers at once what was looked at and let stand, until the words change', async () => {
  const { caseId, moderator, reply, reader, circle } = await makeCase()
  await decideCase(moderator, { ...(await takeCase(moderator, caseId)), kind: 'approve' })
  const late = await makeViewer()
  await putInCircle(circle.id, late.memberId)
  await fileReport(late, { postId: reply.postId, ...say('unkind') })
  expect(await casesOf(reply.postId)).toMatchObject([{ state: 'closed' }])
  const told = await db.notification.findFirst({ where: { memberId: late.memberId, kind: 'report_outcome' } })
  expect(told).toBeTruthy()
  await editPost(reader, { postId: reply.postId, body: 'I did it better.', revision: 1 })
  await fileReport(late, { postId: reply.postId, ...say('unkind') })
  expect((await casesOf(reply.postId)).map(({ state }) => state)).toEqual(['closed', 'open'])
})

it('puts a worry on top, where nobody can be punished', async () => {
  const { caseId, moderator, circle } = await makeCase('worried_about_them')
  expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ lane: 'support' })
  const hide = { kind: 'hide' as const, guidelineId: await guidelineOf(circle.id), note: '', spans: [] }
  await expect(
    decideCase(moderator, { ...(await takeCase(moderator, caseId)), ...hide }),
  ).rejects.toMatchObject({
    code: 'INVALID',
  })
})

it('does not let a worry shield words that others find cruel', async () => {
  const { caseId, reply, circle, moderator } = await makeCase('worried_about_them')
  const hurt = await makeViewer()
  await putInCircle(circle.id, hurt.memberId)
  await fileReport(hurt, { postId: reply.postId, ...say('unkind') })
  expect(await db.case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ lane: 'hostility' })
  const note = { kind: 'offer_care', note: 'How are you?' } as const
  await decideCase(moderator, { ...(await takeCase(moderator, caseId)), ...note })
})

it('keeps distress that the engine saw in the care lane, whatever else is said', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await makeReply(reader, threadId, 'I want to die.')
  await fileReport(author, { postId, ...say('unkind') })
  expect(await casesOf(postId)).toMatchObject([{ lane: 'support' }])
})
