import { expect, it } from 'vitest'
import { takeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { fileReport } from './file-report.ts'

const worry = { reason: 'worried_about_them', words: '' } as const
const dayAgo = () => new Date(Date.now() - 25 * 3_600_000)
const supportCases = (authorId: string) =>
  db.case.findMany({ where: { lane: 'support', post: { authorId } }, include: { reports: true } })

const sceneWith = async (people: number) => {
  const { circle, threadId, author } = await makeScene()
  const others = await Promise.all(Array.from({ length: people }, () => makeViewer()))
  for (const { memberId } of others) await putInCircle(circle.id, memberId)
  return {
    author,
    threadId,
    others,
    post: (viewer: typeof author) => makeReply(viewer, threadId, 'A long night.'),
  }
}

it('hears three worries a day from one member, then asks for patience; a fourth at once slips by nobody', async () => {
  const { author, others, post } = await sceneWith(5)
  const posts = await Promise.all(others.map(post))
  const tries = await Promise.allSettled(posts.map(({ postId }) => fileReport(author, { postId, ...worry })))
  const refused = tries.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(2)
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'RATE_LIMITED' })
  const said = await db.report.findFirstOrThrow({ where: { reporterId: author.memberId } })
  await fileReport(author, { postId: said.postId, ...worry })
  await db.report.updateMany({ where: { reporterId: author.memberId }, data: { createdAt: dayAgo() } })
  const other = posts.find(({ postId }) => postId !== said.postId)
  await fileReport(author, { postId: other?.postId ?? '', ...worry })
})

it('limits worries alone: everything else can still be said', async () => {
  const { author, others, post } = await sceneWith(4)
  for (const one of others.slice(0, 3))
    await fileReport(author, { postId: (await post(one)).postId, ...worry })
  const { postId } = await post(others[3] ?? author)
  await fileReport(author, { postId, reason: 'unkind', words: '' })
})

it('opens one case a day about one person; more worries join it', async () => {
  const { author, others, post } = await sceneWith(4)
  const posts = await Promise.all([post(author), post(author), post(author)])
  await Promise.all(
    others.map((one, at) => fileReport(one, { postId: posts[at % 3]?.postId ?? '', ...worry })),
  )
  const cases = await supportCases(author.memberId)
  expect(cases).toHaveLength(1)
  expect(cases[0]?.reports).toHaveLength(4)
})

it('thanks for a worry about somebody who was looked after today; the next day it counts again', async () => {
  const { author, others, post } = await sceneWith(2)
  const [first, second] = others
  if (!first || !second) throw new Error('nobody there')
  await fileReport(first, { postId: (await post(author)).postId, ...worry })
  const [opened] = await supportCases(author.memberId)
  const care = await makeViewer({ role: 'care' })
  await decideCase(care, { ...(await takeCase(care, opened?.id ?? '')), kind: 'approve' })
  const { postId } = await post(author)
  await fileReport(second, { postId, ...worry })
  expect(await supportCases(author.memberId)).toHaveLength(1)
  expect(await db.notification.count({ where: { memberId: second.memberId, kind: 'report_outcome' } })).toBe(
    1,
  )
  await db.case.update({ where: { id: opened?.id ?? '' }, data: { openedAt: dayAgo() } })
  await fileReport(first, { postId, ...worry })
  expect(await supportCases(author.memberId)).toHaveLength(2)
})

it('never stands in the way of what the engine sees', async () => {
  const { author, others, post, threadId } = await sceneWith(1)
  const [first] = others
  if (!first) throw new Error('nobody there')
  await fileReport(first, { postId: (await post(author)).postId, ...worry })
  await makeReply(author, threadId, 'I want to die.')
  expect(await supportCases(author.memberId)).toHaveLength(2)
})
