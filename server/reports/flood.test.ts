import { expect, it } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
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

it('takes so many reports on the first day, and few about one person', async () => {
  const { author, circle, threadId } = await makeScene()
  const newcomer = await makeViewer({ daysHere: 0 })
  await putInCircle(circle.id, newcomer.memberId)
  const by = async (viewer: Viewer) => (await makeReply(viewer, threadId, `Word ${Math.random()}`)).postId
  const file = async (postId: string) => fileReport(newcomer, { postId, ...say })
  const first = await by(author)
  await file(first)
  for (let n = 1; n < pacing.newcomerReportsAboutOne; n += 1) await file(await by(author))
  await expect(file(await by(author))).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    reason: expect.stringContaining('one person'),
  })
  // what was reported before may be reported on
  await expect(file(first)).resolves.toEqual({ ok: true })
  const other = async () => {
    const viewer = await makeViewer()
    await putInCircle(circle.id, viewer.memberId)
    return by(viewer)
  }
  for (let n = pacing.newcomerReportsAboutOne; n < pacing.newcomerReports; n += 1) await file(await other())
  await expect(file(await other())).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    reason: expect.stringContaining('emergency number'),
  })
})
