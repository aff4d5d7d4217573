import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { deletePost } from '#server/posts/delete-post.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { readPage } from '#server/posts/queries.ts'
import { pruneImages } from './prune-images.ts'
import { readImage } from './read-image.ts'
import { requirePictures, takeUpload } from './take-upload.ts'

const jpeg = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#a53' } })
    .jpeg()
    .toBuffer()
const take = async (viewer: Viewer) => takeUpload(viewer, await jpeg())

const makeRoom = async () => {
  const scene = await makeScene()
  await db.circle.update({ where: { id: scene.circle.id }, data: { allowsImages: true } })
  const post = (viewer: Viewer, images: { id: string; alt?: string | null }[]) =>
    postReply(viewer, {
      threadId: scene.threadId,
      body: 'Look',
      images,
      idempotencyKey: randomUUID(),
      hint: undefined,
    })
  return { ...scene, post }
}

test('a picture is its sender’s alone until a post carries it, and then its circle’s', async () => {
  const { author, reader, threadId, post } = await makeRoom()
  const { id, width, height } = await take(author)
  expect(await readImage(author, id)).toBeTruthy()
  expect(await readImage(reader, id)).toBeNull()
  await post(author, [{ id, alt: 'A cold cup of tea' }])
  expect(await readImage(reader, id)).toBeTruthy()
  const shown = (await readPage(reader, { threadId })).posts.at(-1)
  expect(shown?.images).toEqual([{ id, width, height, alt: 'A cold cup of tea' }])
})

test('nobody else sees it: a guest, a stranger, who left, who is kept out, or by a guess', async () => {
  const { author, reader, circle, post } = await makeRoom()
  const { id } = await take(author)
  await post(author, [{ id }])
  expect(await readImage(null, id)).toBeNull()
  expect(await readImage(await makeViewer(), id)).toBeNull()
  expect(await readImage({ ...reader, suspended: true }, id)).toBeNull()
  expect(await readImage({ ...reader, welcomed: false }, id)).toBeNull()
  for (const guess of [randomUUID(), '../x', '', `${id}'`]) expect(await readImage(reader, guess)).toBeNull()
  await db.membership.updateMany({
    where: { circleId: circle.id, memberId: reader.memberId },
    data: { state: 'left' },
  })
  expect(await readImage(reader, id)).toBeNull()
})

test('it goes out of view with its post, and is not there for who is kept apart', async () => {
  const { author, reader, post } = await makeRoom()
  const [one, other] = [await take(author), await take(author)]
  const { postId } = await post(author, [{ id: one.id }])
  await post(author, [{ id: other.id }])
  await deletePost(author, postId)
  expect(await readImage(reader, one.id)).toBeNull()
  await db.block.create({ data: { blockerId: author.memberId, blockedId: reader.memberId } })
  expect(await readImage(reader, other.id)).toBeNull()
})

test('only one’s own, only once, three at most, and only where the hosts allow it; the post waits with its words', async () => {
  const { author, reader, circle, post } = await makeRoom()
  const { id } = await take(author)
  await expect(post(reader, [{ id }])).rejects.toMatchObject({ code: 'CONFLICT' })
  await post(author, [{ id }])
  await expect(post(author, [{ id }])).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(db.image.update({ where: { id }, data: { position: 3 } })).rejects.toThrow()
  const { id: foreign } = await take(reader)
  const { postId } = await db.image.findUniqueOrThrow({ where: { id } })
  await expect(db.image.update({ where: { id: foreign }, data: { postId, position: 1 } })).rejects.toThrow()
  await db.circle.update({ where: { id: circle.id }, data: { allowsImages: false } })
  await expect(requirePictures(author, circle.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(post(reader, [{ id: foreign }])).rejects.toMatchObject({ code: 'INVALID' })
  await expect(requirePictures(await makeViewer(), circle.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('what no post carries goes after a day, and of many that were chosen the last few stay', async () => {
  const { author, post } = await makeRoom()
  const { id: carried } = await take(author)
  await post(author, [{ id: carried }])
  for (let n = 0; n < 11; n++) await take(author)
  expect(await db.image.count({ where: { uploaderId: author.memberId, postId: null } })).toBe(9)
  expect(await pruneImages()).toBe(0)
  await pruneImages(new Date(Date.now() + 25 * 3_600_000))
  expect(await db.image.count({ where: { postId: null } })).toBe(0)
  expect(await readImage(author, carried)).toBeTruthy()
})
