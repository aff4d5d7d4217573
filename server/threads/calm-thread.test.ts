import { afterAll, beforeAll, expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { join, listen, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { waitingJobs } from '#prisma/factories/receiver.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { readPage } from '#server/posts/queries.ts'
import { calmThread } from './calm-thread.ts'
import { endCalm } from './end-calm.ts'

let live: Awaited<ReturnType<typeof startLive>>
beforeAll(async () => {
  live = await startLive()
})
afterAll(() => live.stop())

const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
const all = { seq: 0, going: 'later' as const }
const withModerator = async () => ({
  ...(await makeScene()),
  moderator: await makeViewer({ role: 'moderator' }),
})
type Scene = Awaited<ReturnType<typeof withModerator>>
const isCalm = async ({ reader, threadId }: Pick<Scene, 'reader' | 'threadId'>) =>
  (await readPage(reader, { threadId, from: all })).calm
const set = ({ moderator, threadId }: Pick<Scene, 'moderator' | 'threadId'>, calm = true) =>
  calmThread(moderator, { threadId, calm })

it('reaches a reader who is there, and one who was away hears it with the rest', async () => {
  const scene = await withModerator()
  const { token } = await signIn(scene.reader)
  const [here, away] = [await live.open(token), await live.open(token)]
  await join(here, scene.threadId, 1)
  const heard = listen(here)
  await set(scene)
  await settle()
  expect(heard).toEqual([{ kind: 'calm', threadId: scene.threadId, seq: 2, calm: true }])
  expect(await join(away, scene.threadId, 1)).toEqual({ ok: true, headSeq: 2, missed: heard })
  expect(await isCalm(scene)).toBe(true)
  await set(scene, false)
  await settle()
  expect(heard.at(-1)).toEqual({ kind: 'calm', threadId: scene.threadId, seq: 3, calm: false })
  const later = await join(away, scene.threadId, 1)
  expect(later).toMatchObject({ missed: [{ calm: false }, { calm: false }] })
  expect(await isCalm(scene)).toBe(false)
})

it('says nothing about who set it, or about which post', async () => {
  const scene = await makeCase()
  await set(scene)
  const { posts, waiting, yours, ...rest } = await readPage(scene.author, {
    threadId: scene.threadId,
    from: all,
  })
  expect(JSON.stringify({ posts, waiting, yours })).not.toContain('calm')
  expect(JSON.stringify(rest)).not.toMatch(new RegExp(`${scene.moderator.memberId}|${scene.reply.postId}`))
  expect(rest).toEqual({
    headSeq: expect.any(Number),
    sight: expect.any(String),
    quiet: [],
    calm: true,
    lastReadSeq: expect.any(Number),
    hasEarlier: false,
    hasLater: false,
  })
})

it('is for moderators and the hosts of this circle alone, and each change is in the log once', async () => {
  const scene = await withModerator()
  const elsewhere = await makeScene()
  const host = await makeViewer({ hosts: [scene.circle.id] })
  const stranger = await makeViewer({ hosts: [elsewhere.circle.id] })
  for (const viewer of [scene.reader, stranger])
    await expect(calmThread(viewer, { threadId: scene.threadId, calm: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  await calmThread(host, { threadId: scene.threadId, calm: true })
  await set(scene)
  await set(scene, false)
  const acts = await db.modLog.findMany({ where: { subject: scene.threadId }, orderBy: { seq: 'asc' } })
  expect(acts.map(({ act, actorId, detail }) => ({ act, actorId, detail }))).toEqual([
    { act: 'thread.calm', actorId: host.memberId, detail: { calm: true, circleId: scene.circle.id } },
    {
      act: 'thread.calm',
      actorId: scene.moderator.memberId,
      detail: { calm: false, circleId: scene.circle.id },
    },
  ])
  expect(await db.threadEvent.count({ where: { threadId: scene.threadId, kind: 'calm' } })).toBe(2)
})

it('stays while a case is open and goes a day after the last one was closed', async () => {
  const scene = await makeCase()
  await set(scene)
  await endCalm(scene.threadId, hours(100))
  expect(await isCalm(scene)).toBe(true)
  const guidelineId = await guidelineOf(scene.circle.id)
  const decision = { kind: 'hide' as const, guidelineId, note: '', spans: [] }
  await decideCase(scene.moderator, { ...(await takeCase(scene.moderator, scene.caseId)), ...decision })
  await db.thread.update({ where: { id: scene.threadId }, data: { calmSince: hours(-50) } })
  await endCalm(scene.threadId, hours(23))
  expect(await isCalm(scene)).toBe(true)
  const jobs = (await waitingJobs('end_calm')).filter(({ payload }) => payload.threadId === scene.threadId)
  expect(jobs.map(({ runAt }) => Math.round((runAt.getTime() - Date.now()) / 3_600_000))).toEqual([24])
  await endCalm(scene.threadId, hours(25))
  expect(await isCalm(scene)).toBe(false)
  const { headSeq } = await readPage(scene.author, { threadId: scene.threadId, from: all })
  await endCalm(scene.threadId, hours(25))
  expect((await readPage(scene.author, { threadId: scene.threadId, from: all })).headSeq).toBe(headSeq)
})

it('goes a day after it was set where there is no case at all', async () => {
  const scene = await withModerator()
  await set(scene)
  await endCalm(scene.threadId, hours(23))
  expect(await isCalm(scene)).toBe(true)
  await endCalm(scene.threadId, hours(24.1))
  expect(await isCalm(scene)).toBe(false)
})

it('keeps events about posts and about none apart, in the database too', async () => {
  const { threadId, postId } = await makeScene()
  const event = (kind: 'calm' | 'post_edited', about: string | null) =>
    db.threadEvent.create({ data: { threadId, seq: 99, kind, postId: about } })
  await expect(event('calm', postId)).rejects.toThrow('ThreadEvent_about_its_post')
  await expect(event('post_edited', null)).rejects.toThrow('ThreadEvent_about_its_post')
})
