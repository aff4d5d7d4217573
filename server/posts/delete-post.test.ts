import { expect, test } from 'vitest'
import { putApart } from '#prisma/factories/apart.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { deletePost, undoDelete } from './delete-post.ts'
import { readPage, readSource } from './queries.ts'

const stateOf = async (id: string) => (await db.post.findUniqueOrThrow({ where: { id } })).state

test('own words can be taken back where one is kept apart, and nothing around them can be read', async () => {
  const { author, reader, threadId, postId: opening } = await makeScene()
  const { postId } = await makeReply(reader, threadId, 'words that are mine')
  await putApart(author, reader)
  await expect(readPage(reader, { threadId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(readSource(reader, opening)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(deletePost(reader, opening)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await deletePost(reader, postId)).toEqual({ postId, threadId })
  expect(await stateOf(postId)).toBe('deleted')
  await undoDelete(reader, postId)
  expect(await stateOf(postId)).toBe('published')
})

test('own words can be taken back from a circle that one has left, and not brought back into it', async () => {
  const { reader, threadId, circle } = await makeScene()
  const { postId } = await makeReply(reader, threadId)
  await db.membership.updateMany({
    where: { circleId: circle.id, memberId: reader.memberId },
    data: { state: 'left' },
  })
  await deletePost(reader, postId)
  expect(await stateOf(postId)).toBe('deleted')
  await expect(undoDelete(reader, postId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('words of others are theirs, seen or not', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await makeReply(reader, threadId)
  await expect(deletePost(author, postId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(deletePost(await makeViewer(), postId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await stateOf(postId)).toBe('published')
})
