import { expect, test } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { waitingJobs } from '#prisma/factories/receiver.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { presets } from '#server/deliveries/schema.ts'
import { saveSettings } from '#server/deliveries/settings.ts'
import type { Jobs } from '#server/jobs/enqueue.ts'
import { deletePost } from '#server/posts/delete-post.ts'
import { markRead } from '#server/threads/mark-read.ts'
import { markNotificationsRead } from './mark-notifications-read.ts'
import { tellTheRest } from './notify-of-reply.ts'

/** A conversation in which as many others have written as told, long ago and one after the other. */
const makeLong = async (others: number) => {
  const scene = await makeScene()
  const { circle, threadId } = scene
  const writers: Viewer[] = []
  for (let one = 0; one < others; one += 1) {
    const writer = await makeViewer()
    await putInCircle(circle.id, writer.memberId)
    writers.push(writer)
  }
  const { headSeq } = await db.thread.update({
    where: { id: threadId },
    data: { headSeq: { increment: others } },
  })
  await db.post.createMany({
    data: writers.map(({ memberId }, nth) => ({
      threadId,
      authorId: memberId,
      state: 'published' as const,
      seq: headSeq - nth,
      idempotencyKey: `${threadId} ${nth}`,
      createdAt: new Date(Date.now() - 3_600_000 + nth),
    })),
  })
  return { ...scene, writers }
}

const toldOf = async (postId: string) => {
  const rows = await db.notification.findMany({ where: { postId, kind: 'reply' } })
  return rows.map(({ memberId }) => memberId)
}
const jobsOf = async (postId: string) =>
  (await waitingJobs('tell_of_replies'))
    .map(({ payload }) => payload as unknown as Jobs['tell_of_replies'])
    .filter((job) => job.some((reply) => reply.postId === postId))
const restOf = async (postId: string) => (await jobsOf(postId))[0] ?? []

test('twelve are told in the request and no job is needed', async () => {
  // who began it, and eleven more
  const { reader, threadId } = await makeLong(11)
  const { postId } = await makeReply(reader, threadId)
  expect(await toldOf(postId)).toHaveLength(12)
  expect(await jobsOf(postId)).toEqual([])
})

test('of more, who began it and who wrote last hear at once, and the job tells the rest, each once', async () => {
  const { author, reader, threadId, writers } = await makeLong(60)
  const [early, late] = [writers[0] as Viewer, writers[59] as Viewer]
  await saveSettings(early, presets.everything)
  const { postId } = await makeReply(reader, threadId)
  const first = await toldOf(postId)
  expect(first).toHaveLength(12)
  expect(first).toEqual(expect.arrayContaining([author.memberId, late.memberId]))
  expect(first).not.toContain(early.memberId)

  const job = await restOf(postId)
  await Promise.all([tellTheRest(job), tellTheRest(job)])
  await markNotificationsRead(early, undefined)
  await markNotificationsRead(late, undefined)
  await tellTheRest(job)
  const all = await toldOf(postId)
  expect(new Set(all)).toEqual(new Set([author, ...writers].map(({ memberId }) => memberId)))
  expect(all).toHaveLength(61)
  expect(await db.delivery.count({ where: { memberId: early.memberId, channel: 'mail' } })).toBe(1)
})

test('the job asks the rule again: left, apart, read on meanwhile', async () => {
  const { reader, threadId, circle, writers } = await makeLong(60)
  const { postId } = await makeReply(reader, threadId)
  const [left, apart, there, waits] = writers as [Viewer, Viewer, Viewer, Viewer]
  await db.membership.updateMany({
    where: { circleId: circle.id, memberId: left.memberId },
    data: { state: 'left' },
  })
  await db.block.create({ data: { blockerId: apart.memberId, blockedId: reader.memberId } })
  await markRead(there, { threadId, seq: 10_000 })
  await tellTheRest(await restOf(postId))
  const all = await toldOf(postId)
  for (const { memberId } of [left, apart, there]) expect(all).not.toContain(memberId)
  expect(all).toContain(waits.memberId)
})

test('words that were taken back before it was the turn of the rest are told to nobody more', async () => {
  const { reader, threadId } = await makeLong(60)
  const { postId } = await makeReply(reader, threadId)
  const job = await restOf(postId)
  await deletePost(reader, postId)
  await tellTheRest(job)
  expect(await toldOf(postId)).toHaveLength(12)
})

test('one job tells the rest of several replies: one line each, which leads to the first that is there for them', async () => {
  const { circle, reader, threadId, writers } = await makeLong(30)
  const [apart, early] = writers as [Viewer, Viewer]
  const second = await makeViewer()
  await putInCircle(circle.id, second.memberId)
  await db.block.create({ data: { blockerId: apart.memberId, blockedId: reader.memberId } })
  const one = await makeReply(reader, threadId, 'A first answer')
  const two = await makeReply(second, threadId, 'And another one')
  const [job, ...others] = await jobsOf(two.postId)
  expect(others).toEqual([])
  expect(job?.map(({ postId }) => postId)).toEqual([one.postId, two.postId])
  await tellTheRest(job ?? [])
  const linesOf = ({ memberId }: Viewer) => db.notification.findMany({ where: { memberId, threadId } })
  expect(await linesOf(early)).toMatchObject([{ postId: one.postId }])
  expect(await linesOf(apart)).toMatchObject([{ postId: two.postId }])
})
