import { expect, it } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { pacing } from '#server/pacing/policy.ts'
import { readPage } from '#server/posts/queries.ts'
import { fileReport } from './file-report.ts'

const say = { reason: 'unkind', words: '' } as const

it('hides nothing when several who came today report one person, and tells the moderator that it is many', async () => {
  const { author, reader, circle, threadId } = await makeScene()
  const posts = await Promise.all(
    [1, 2].map((n) => makeReply(author, threadId, `A quiet word, number ${n}.`)),
  )
  for (let n = 0; n < 5; n += 1) {
    const newcomer = await makeViewer({ daysHere: 0 })
    await putInCircle(circle.id, newcomer.memberId)
    for (const { postId } of posts) await fileReport(newcomer, { postId, ...say })
  }
  const page = await readPage(reader, { threadId })
  for (const { postId } of posts) {
    expect(page.posts.find(({ id }) => id === postId)).toMatchObject({ here: true })
    const { id } = await db.case.findFirstOrThrow({ where: { postId } })
    const moderator = await makeViewer({ role: 'moderator' })
    expect(await showCase(moderator, id)).toMatchObject({ postState: 'published', signals: ['report_wave'] })
  }
  expect(await db.sanction.count({ where: { memberId: author.memberId } })).toBe(0)
})

it('takes so many reports a day, fewer on the first, and few about one person', async () => {
  const { author, reader, circle, threadId } = await makeScene()
  const about = async (viewer = author) => (await makeReply(viewer, threadId, `Word ${Math.random()}`)).postId
  const first = await about()
  await fileReport(reader, { postId: first, ...say })
  for (let n = 1; n < pacing.reportsAboutOne; n += 1)
    await fileReport(reader, { postId: await about(), ...say })
  await expect(fileReport(reader, { postId: await about(), ...say })).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    reason: expect.stringContaining('one person'),
  })
  // what was reported before may be reported on
  await expect(fileReport(reader, { postId: first, ...say })).resolves.toEqual({ ok: true })

  const newcomer = await makeViewer({ daysHere: 0 })
  await putInCircle(circle.id, newcomer.memberId)
  const others = await Promise.all(Array.from({ length: pacing.newcomerReports + 1 }, () => makeViewer()))
  for (const other of others) await putInCircle(circle.id, other.memberId)
  const posts = await Promise.all(others.map((other) => about(other)))
  for (const postId of posts.slice(0, pacing.newcomerReports)) await fileReport(newcomer, { postId, ...say })
  await expect(fileReport(newcomer, { postId: posts.at(-1) ?? '', ...say })).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    reason: expect.stringContaining('emergency number'),
  })
  const thread = await makeThread(author, circle.id, { body: 'Another day altogether.' })
  await expect(
    fileReport(await makeViewer({ role: 'moderator' }), { postId: thread.postId, ...say }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
