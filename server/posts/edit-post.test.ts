import { expect, it } from 'vitest'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { deletePost, undoDelete } from './delete-post.ts'
import { editPost } from './edit-post.ts'
import { readHistory, readPage } from './queries.ts'

const all = { seq: 0, going: 'later' as const }
const refused = (code: string) => expect.objectContaining({ code })

const withReply = async () => {
  const scene = await makeScene()
  return { ...scene, reply: await makeReply(scene.reader, scene.threadId, 'first words') }
}

it('keeps every wording for its author, and shows the newest to all', async () => {
  const { reader, author, threadId, reply } = await withReply()
  await editPost(reader, { postId: reply.postId, body: 'better words', revision: 1 })
  const { posts } = await readPage(author, { threadId, from: all })
  expect(posts.at(-1)).toMatchObject({ html: '<p>better words</p>', edited: true, revision: 2 })
  expect((await readHistory(reader, reply.postId)).map((wording) => wording.body)).toEqual([
    'better words',
    'first words',
  ])
  await expect(readHistory(author, reply.postId)).rejects.toEqual(refused('FORBIDDEN'))
})

it('never writes over words that were changed somewhere else', async () => {
  const { reader, reply } = await withReply()
  await editPost(reader, { postId: reply.postId, body: 'from the phone', revision: 1 })
  await expect(
    editPost(reader, { postId: reply.postId, body: 'from the laptop', revision: 1 }),
  ).rejects.toEqual(refused('CONFLICT'))
  expect((await readHistory(reader, reply.postId))[0]?.body).toBe('from the phone')
})

it('lets nobody else change or take back a post', async () => {
  const { author, reply } = await withReply()
  await expect(editPost(author, { postId: reply.postId, body: 'mine now', revision: 1 })).rejects.toEqual(
    refused('FORBIDDEN'),
  )
  await expect(deletePost(author, reply.postId)).rejects.toEqual(refused('FORBIDDEN'))
})

it('takes a post out of view and brings it back to where it was', async () => {
  const { reader, author, threadId, reply } = await withReply()
  const before = (await readPage(author, { threadId, from: all })).posts
  await deletePost(reader, reply.postId)
  expect((await readPage(author, { threadId, from: all })).posts).toHaveLength(1)
  expect((await readPage(reader, { threadId, from: all })).waiting).toMatchObject([
    { state: 'deleted', canUndoDelete: true },
  ])
  await undoDelete(reader, reply.postId)
  expect((await readPage(author, { threadId, from: all })).posts).toEqual(before)
})

it('brings nothing back after ten minutes', async () => {
  const { reader, reply } = await withReply()
  await deletePost(reader, reply.postId)
  await db.post.update({
    where: { id: reply.postId },
    data: { deletedAt: new Date(Date.now() - 11 * 60_000) },
  })
  await expect(undoDelete(reader, reply.postId)).rejects.toEqual(refused('CONFLICT'))
})

it('leaves a quiet place where an opening post was, so that the answers keep their thread', async () => {
  const { author, reader, threadId, postId } = await withReply()
  await deletePost(author, postId)
  const { posts } = await readPage(reader, { threadId, from: all })
  expect(posts[0]).toMatchObject({ opening: true, here: false, title: null, html: '' })
  expect(posts).toHaveLength(2)
})
