import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { ThreadSignal } from './events.ts'
import { restAfter, tellThread } from './tell-thread.ts'

let live: Awaited<ReturnType<typeof startLive>>
beforeAll(async () => {
  live = await startLive()
})
afterAll(() => live.stop())

/** What a browser in the thread gets, packet by packet, as the numbers in it; and whether its lists changed. */
const sit = async (viewer: Viewer, threadId: string, circleId: string) => {
  const browser = await live.open((await signIn(viewer)).token)
  await join(browser, threadId, 1)
  await browser.emitWithAck('joinCircle', { circleId })
  const heard = { packets: [] as number[][], lists: 0 }
  browser.on('thread', (last, before = []) => heard.packets.push([...before, last].map(({ seq }) => seq)))
  browser.on('circle', () => {
    heard.lists += 1
  })
  return heard
}

const gone = (threadId: string, seq: number, postId: string = randomUUID()): ThreadSignal => ({
  kind: 'post_gone',
  threadId,
  seq,
  postId,
})

/** A scene whose reader has blocked the author, and somebody else who has not. */
const blockedScene = async () => {
  const scene = await makeScene()
  const other = await makeScene()
  const { memberId } = other.reader
  await db.membership.create({ data: { circleId: scene.circle.id, memberId, state: 'active' } })
  const theirs = await makeReply(other.reader, scene.threadId, 'by somebody else')
  await db.block.create({ data: { blockerId: scene.reader.memberId, blockedId: scene.author.memberId } })
  // who is apart from its beginner is not in the conversation: only its posts are the author's here
  await db.thread.update({ where: { id: scene.threadId }, data: { authorId: memberId } })
  return { ...scene, other: other.reader, theirs }
}

describe('what happens in one conversation while something is told there', () => {
  it('goes to its readers as one, in the order of the conversation', async () => {
    const { reader, threadId, circle } = await makeScene()
    const heard = await sit(reader, threadId, circle.id)
    await Promise.all([2, 4, 3, 6, 5].map((seq) => tellThread(gone(threadId, seq), [circle.id])))
    await settle()
    expect(heard).toEqual({ packets: [[2], [3, 4, 5, 6]], lists: 2 })
    await tellThread(gone(threadId, 7))
    await settle()
    expect(heard.packets.at(-1)).toEqual([7])
  })

  it('does not wait for what happens in another', async () => {
    const [one, other] = [await makeScene(), await makeScene()]
    const heard = await sit(one.reader, one.threadId, one.circle.id)
    await Promise.all([tellThread(gone(other.threadId, 2)), tellThread(gone(one.threadId, 2))])
    await settle()
    expect(heard.packets).toEqual([[2]])
  })

  it('leaves out for each reader what is not there for them, and nothing else', async () => {
    const { author, reader, other, threadId, circle, postId, theirs } = await blockedScene()
    const apart = await sit(reader, threadId, circle.id)
    const free = await sit(other, threadId, circle.id)
    await Promise.all([
      tellThread(gone(threadId, 10, theirs.postId)),
      tellThread(gone(threadId, 11, postId), [circle.id]),
      tellThread(gone(threadId, 12, theirs.postId), [circle.id]),
      tellThread(gone(threadId, 13, theirs.postId)),
    ])
    await settle()
    expect(free).toEqual({ packets: [[10], [11], [12, 13]], lists: 1 })
    expect(apart).toEqual({ packets: [[10], [12, 13]], lists: 1 })
    await tellThread(gone(threadId, 14, postId), [circle.id])
    await settle()
    expect([apart.lists, free.lists]).toEqual([1, 2])
    expect(author.memberId).not.toBe(other.memberId)
  })

  it('goes on after it could not be told once', async () => {
    const { reader, threadId, circle } = await makeScene()
    const heard = await sit(reader, threadId, circle.id)
    await expect(tellThread(gone(threadId, 2, 'no id at all'))).rejects.toThrow()
    await tellThread(gone(threadId, 3))
    await settle()
    expect(heard.packets).toEqual([[3]])
  })
})

it('rests after many were told, by how many they are', () => {
  expect([0, 1, 49, 200, 1_000, 100_000].map(restAfter)).toEqual([0, 0, 0, 20, 100, 250])
})
