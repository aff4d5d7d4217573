import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { muteThing } from '#server/quiet/rather-not-see.ts'
import { transaction } from '#server/transaction.ts'
import { editPost } from '../edit-post.ts'
import { postReply } from '../post-reply.ts'
import { publishPost } from '../publish-post.ts'
import { peopleHere } from './people-here.ts'

const told = (viewer: Viewer) =>
  db.notification.count({ where: { memberId: viewer.memberId, kind: 'mention' } })
const worst = 'You are a disgusting mother and your kids should be taken away from you'

test('offers the others of this conversation as they appear in it, and no id', async () => {
  const { author, reader, circle, threadId } = await makeScene()
  const silent = await makeViewer()
  await putInCircle(circle.id, silent.memberId)
  await postReply(reader, {
    threadId,
    body: 'me too',
    anonymous: true,
    idempotencyKey: randomUUID(),
    hint: undefined,
  })
  const { names } = await peopleHere(silent, threadId)
  expect(names).toContain(author.displayName)
  expect(names).toHaveLength(2)
  expect(names).not.toContain(reader.displayName)
  expect((await peopleHere(author, threadId)).names).not.toContain(author.displayName)
  await expect(peopleHere(await makeViewer(), threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('in a very long conversation it offers who wrote lately', async () => {
  const { author, reader, circle, threadId } = await makeScene()
  const silent = await makeViewer()
  await putInCircle(circle.id, silent.memberId)
  await makeReply(reader, threadId)
  const names = async () => new Set((await peopleHere(silent, threadId)).names)
  expect(await names()).toEqual(new Set([author.displayName, reader.displayName]))
  await db.$executeRaw`
    INSERT INTO "Post" ("id", "threadId", "authorId", "state", "seq", "idempotencyKey")
    SELECT gen_random_uuid(), ${threadId}::uuid, ${author.memberId}::uuid, 'published', s, 'long-' || s
    FROM generate_series(3, 1002) s`
  expect(await names()).toEqual(new Set([author.displayName]))
})

test('who is named hears of it once, and edits tell only who is new', async () => {
  const { author, reader, threadId } = await makeScene()
  await makeReply(reader, threadId)
  const { postId } = await makeReply(author, threadId, `Thank you @${reader.displayName?.toUpperCase()}!`)
  expect(await told(reader)).toBe(1)
  await editPost(author, {
    postId,
    body: `Thank you, dear @${reader.displayName}`,
    revision: 1,
    hint: undefined,
  })
  expect(await told(reader)).toBe(1)
  expect(await told(author)).toBe(0)
})

test('an alias that is named reaches who is behind it, and nothing says who that is', async () => {
  const { author, reader, threadId } = await makeScene()
  await postReply(reader, {
    threadId,
    body: 'me too',
    anonymous: true,
    idempotencyKey: randomUUID(),
    hint: undefined,
  })
  const [alias] = (await peopleHere(author, threadId)).names
  const accepted = await makeReply(author, threadId, `@${alias}, thank you`)
  expect(await told(reader)).toBe(1)
  expect(JSON.stringify(accepted)).not.toContain(reader.memberId)
})

test('somebody of the circle who said nothing here is not called into it', async () => {
  const { author, circle, threadId } = await makeScene()
  const silent = await makeViewer()
  await putInCircle(circle.id, silent.memberId)
  await makeReply(author, threadId, `@${silent.displayName} look at this`)
  expect(await told(silent)).toBe(0)
})

test('a post that is held calls nobody until it is in view', async () => {
  const { author, reader, threadId } = await makeScene()
  await makeReply(reader, threadId)
  const { postId, state } = await makeReply(author, threadId, `@${reader.displayName} ${worst}`)
  expect(state).toBe('held')
  expect(await told(reader)).toBe(0)
  const post = await db.post.findUniqueOrThrow({ where: { id: postId } })
  await transaction((tx, after) => publishPost(tx, after, post))
  expect(await told(reader)).toBe(1)
})

test('who is kept apart is neither offered nor called', async () => {
  const { author, reader, threadId } = await makeScene()
  await makeReply(reader, threadId)
  await db.block.create({ data: { blockerId: reader.memberId, blockedId: author.memberId } })
  expect((await peopleHere(author, threadId).catch(() => ({ names: [] }))).names).not.toContain(
    reader.displayName,
  )
  await makeReply(author, threadId, `@${reader.displayName} hello`)
  expect(await told(reader)).toBe(0)
})

test('who would rather not see such words is not called to them', async () => {
  const { author, reader, threadId } = await makeScene()
  await makeReply(reader, threadId)
  await muteThing(reader, { kind: 'word', phrase: 'hospital', span: 'week' })
  await makeReply(author, threadId, `@${reader.displayName} we are at the hospital`)
  expect(await told(reader)).toBe(0)
  await makeReply(author, threadId, `@${reader.displayName} we are home`)
  expect(await told(reader)).toBe(1)
})
