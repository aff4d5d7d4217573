import { expect, it } from 'vitest'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { readPage } from './queries.ts'
import { sayMeToo, takeBackMeToo } from './say-me-too.ts'

const yoursOf = async (viewer: Parameters<typeof readPage>[0], threadId: string) =>
  (await readPage(viewer, { threadId, from: { seq: 0, going: 'later' } })).yours[0]

it('is one however often it is tapped, and only its author hears, in words', async () => {
  const { author, reader, threadId, postId } = await makeScene()
  await Promise.all(Array.from({ length: 10 }, () => sayMeToo(reader, postId)))
  expect(await db.meToo.count({ where: { postId } })).toBe(1)
  expect(await yoursOf(author, threadId)).toMatchObject({
    mine: true,
    heard: 'One parent has been here too.',
  })
  expect(await yoursOf(reader, threadId)).toMatchObject({ mine: false, meToo: true, heard: null })
  expect(await db.notification.count({ where: { memberId: author.memberId, kind: 'me_too' } })).toBe(1)
})

it('can be taken back, and with it a notice that was not read yet', async () => {
  const { author, reader, threadId, postId } = await makeScene()
  await sayMeToo(reader, postId)
  await takeBackMeToo(reader, postId)
  await takeBackMeToo(reader, postId)
  expect(await yoursOf(author, threadId)).toMatchObject({ heard: null })
  expect(await db.notification.count({ where: { memberId: author.memberId } })).toBe(0)
})

it('is for the words of others', async () => {
  const { author, postId } = await makeScene()
  await expect(sayMeToo(author, postId)).rejects.toEqual(expect.objectContaining({ code: 'INVALID' }))
})
