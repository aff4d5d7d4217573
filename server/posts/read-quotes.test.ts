import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { deletePost } from './delete-post.ts'
import { postReply } from './post-reply.ts'
import { readPage } from './queries.ts'
import { readQuotes } from './read-quotes.ts'

const quoting = (viewer: Viewer, threadId: string, quotesId: string) =>
  postReply(viewer, { threadId, body: 'Yes, this.', quotesId, idempotencyKey: randomUUID(), hint: undefined })

test('a post carries a pointer, and the words are as they are there now', async () => {
  const { author, reader, threadId, postId } = await makeScene()
  const quoted = await makeReply(author, threadId, 'Some *words* to take up')
  await quoting(reader, threadId, quoted.postId)
  const { posts } = await readPage(author, { threadId })
  expect(posts.at(-1)?.quotes).toBe(quoted.postId)
  expect(posts.at(-1)?.html).not.toContain('take up')
  expect(await readQuotes(reader, [quoted.postId, postId])).toMatchObject(
    expect.arrayContaining([
      expect.objectContaining({ postId: quoted.postId, words: 'Some words to take up' }),
    ]),
  )
  await deletePost(author, quoted.postId)
  expect(await readQuotes(reader, [quoted.postId])).toEqual([])
})

test('the author is shown as they appear, so an alias stays one', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await postReply(author, {
    threadId,
    body: 'A quiet one',
    anonymous: true,
    idempotencyKey: randomUUID(),
    hint: undefined,
  })
  const [quote] = await readQuotes(reader, [postId])
  expect(quote?.author).toMatchObject({ anonymous: true, host: false })
  expect(JSON.stringify(quote)).not.toContain(author.displayName)
})

test('for somebody kept apart from who wrote it there are no words', async () => {
  const { author, reader, threadId } = await makeScene()
  const { postId } = await makeReply(author, threadId, 'Words between us')
  await db.block.create({ data: { blockerId: reader.memberId, blockedId: author.memberId } })
  expect(await readQuotes(reader, [postId])).toEqual([])
})

test('a post of another conversation, or one that is gone, is not taken up; the reply goes all the same', async () => {
  const { author, reader, circle, threadId } = await makeScene()
  const other = await makeThread(author, circle.id)
  for (const quotesId of [other.postId, randomUUID()]) {
    const { postId } = await quoting(reader, threadId, quotesId)
    expect(await db.post.findUnique({ where: { id: postId }, select: { quotesId: true } })).toEqual({
      quotesId: null,
    })
  }
})
