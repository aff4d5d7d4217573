import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { readPage } from '#server/posts/queries.ts'
import { markRead } from './mark-read.ts'
import { markUnread } from './mark-unread.ts'
import { unreadCounts } from './unread.ts'

const makeRead = async () => {
  const scene = await makeScene()
  for (let n = 0; n < 4; n++) await makeReply(scene.author, scene.threadId, `answer ${n}`)
  await markRead(scene.reader, { threadId: scene.threadId, seq: 5 })
  const unread = async () => (await unreadCounts(scene.reader, [scene.threadId])).get(scene.threadId)
  return { ...scene, unread }
}

test('from a post on it is unread again, and opens there; reading on is reading', async () => {
  const { reader, threadId, unread } = await makeRead()
  expect(await unread()).toBe(0)
  await markUnread(reader, { threadId, seq: 3 })
  expect(await unread()).toBe(3)
  expect((await readPage(reader, { threadId })).lastReadSeq).toBe(2)
  await markRead(reader, { threadId, seq: 4 })
  expect(await unread()).toBe(1)
})

test('it never moves forward, and the mark of nobody else moves', async () => {
  const { author, reader, threadId, unread } = await makeRead()
  await markUnread(reader, { threadId, seq: 2 })
  await markUnread(reader, { threadId, seq: 5 })
  expect(await unread()).toBe(4)
  expect((await unreadCounts(author, [threadId])).get(threadId)).toBe(0)
})

test('a conversation that may not be read has no mark', async () => {
  const { threadId } = await makeRead()
  await expect(markUnread(await makeViewer(), { threadId, seq: 1 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
