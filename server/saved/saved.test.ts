import { expect, test } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { deletePost, undoDelete } from '#server/posts/delete-post.ts'
import { listSaved } from './list-saved.ts'
import { letGo, savePost } from './save-post.ts'

test('a post is kept once, the latest first, and let go again', async () => {
  const { author, reader, threadId, postId } = await makeScene()
  const reply = await makeReply(author, threadId, 'Breathe. *You* are enough.')
  await savePost(reader, postId)
  await savePost(reader, reply.postId)
  await savePost(reader, reply.postId)
  const { saved, next } = await listSaved(reader)
  expect(saved.map((one) => one.postId)).toEqual([reply.postId, postId])
  expect(saved[0]?.post?.excerpt).toEqual([{ text: 'Breathe. You are enough.', marked: false }])
  expect(next).toBeNull()
  await letGo(reader, reply.postId)
  await letGo(reader, reply.postId)
  expect((await listSaved(reader)).saved).toHaveLength(1)
  expect((await listSaved(author)).saved).toEqual([])
})

test('what is not there any more has its place and no words; back again, it has them again', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await makeReply(author, threadId, 'Words to keep')
  await savePost(reader, postId)
  await deletePost(author, postId)
  expect(await listSaved(reader)).toMatchObject({ saved: [{ postId, post: null }] })
  await undoDelete(author, postId)
  expect((await listSaved(reader)).saved[0]?.post).toBeTruthy()
})

test('who left the circle reads nothing of it here either', async () => {
  const { reader, circle, postId } = await makeScene()
  await savePost(reader, postId)
  await db.membership.updateMany({
    where: { circleId: circle.id, memberId: reader.memberId },
    data: { state: 'left' },
  })
  expect((await listSaved(reader)).saved).toMatchObject([{ post: null }])
})

test('what may not be read cannot be kept, and says nothing about whether it is there', async () => {
  const { author, postId, circle, threadId } = await makeScene()
  const stranger = await makeViewer()
  await expect(savePost(stranger, postId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await putInCircle(circle.id, stranger.memberId)
  const { postId: gone } = await makeReply(author, threadId, 'Gone in a moment')
  await deletePost(author, gone)
  await expect(savePost(stranger, gone)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
