import { expect, test } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { holdThread } from '#prisma/factories/hold-thread.ts'
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
import { tellTheRest } from './tell-the-rest.ts'

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

test('of a conversation that went on for long, who wrote long ago hears from the job', async () => {
  const { author, reader, threadId, writers } = await makeLong(3)
  // what became of posts since has its places too
  await db.thread.update({ where: { id: threadId }, data: { headSeq: 300 } })
  const { postId: answer } = await makeReply(writers[2] as Viewer, threadId)
  const { postId } = await makeReply(reader, threadId)
  expect(await toldOf(answer)).toEqual([author.memberId])
  expect(await toldOf(postId)).toEqual([writers[2]?.memberId])
  await tellTheRest(await restOf(answer))
  const told = await db.notification.findMany({ where: { threadId, kind: 'reply' } })
  const heard = told.map(({ memberId }) => memberId)
  expect(heard.sort()).toEqual([author, reader, ...writers].map(({ memberId }) => memberId).sort())
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

/** All of them have asked who hears before the first has its place. In the order of their places. */
const answerAtOnce = async (threadId: string, writers: Viewer[]) => {
  await holdThread(
    threadId,
    writers.map((one) => () => makeReply(one, threadId)),
  )
  const ids = writers.map(({ memberId }) => memberId)
  return db.post.findMany({
    where: { threadId, opening: false, authorId: { in: ids } },
    orderBy: { seq: 'asc' },
  })
}

const makeTwo = async () => {
  const scene = await makeScene()
  const second = await makeViewer()
  await putInCircle(scene.circle.id, second.memberId)
  return { ...scene, second }
}

test('of two first answers in one instant the earlier writer hears of the later, and not the other way round', async () => {
  const { author, reader, second, threadId } = await makeTwo()
  const [earlier, later] = await answerAtOnce(threadId, [reader, second])
  if (!earlier || !later) throw new Error('both answered')
  const told = await db.notification.findMany({ where: { threadId, kind: 'reply' } })
  expect(new Map(told.map(({ memberId, postId }) => [memberId, postId]))).toEqual(
    new Map([
      // one line, which leads to the first
      [author.memberId, earlier.id],
      [earlier.authorId, later.id],
    ]),
  )
})

test('what is asked again keeps the rule: nobody hears of who is kept apart from them', async () => {
  const { author, reader, second, threadId } = await makeTwo()
  await db.block.create({ data: { blockerId: reader.memberId, blockedId: second.memberId } })
  const [earlier] = await answerAtOnce(threadId, [reader, second])
  const told = await db.notification.findMany({ where: { threadId, kind: 'reply' } })
  expect(told).toMatchObject([{ memberId: author.memberId, postId: earlier?.id }])
})

test('of thirteen who come at once the last tells twelve, and the job the one that is left', async () => {
  const { author, circle, threadId } = await makeScene()
  const others = await Promise.all(Array.from({ length: 13 }, () => makeViewer()))
  for (const { memberId } of others) await putInCircle(circle.id, memberId)
  // ten were there before
  for (const one of others.slice(3)) await makeReply(one, threadId)
  const last = (await answerAtOnce(threadId, others.slice(0, 3))).at(-1)
  if (!last) throw new Error('all answered')
  await tellTheRest(await restOf(last.id))
  const told = await db.notification.findMany({ where: { threadId, kind: 'reply' } })
  const heard = [author, ...others].filter(({ memberId }) => memberId !== last.authorId)
  expect(new Set(told.map(({ memberId }) => memberId))).toEqual(
    new Set(heard.map(({ memberId }) => memberId)),
  )
  expect(await jobsOf(last.id)).toHaveLength(1)
})

test('of two answers in one instant in a long conversation one line leads to the first', async () => {
  const { author, circle, threadId } = await makeLong(13)
  const writers = await Promise.all([makeViewer(), makeViewer()])
  for (const { memberId } of writers) await putInCircle(circle.id, memberId)
  const [earlier, later] = await answerAtOnce(threadId, writers)
  const lines = await db.notification.findMany({
    where: { threadId, memberId: author.memberId, kind: 'reply' },
  })
  expect(lines).toMatchObject([{ postId: earlier?.id }])
  expect(later?.state).toBe('published')
})
