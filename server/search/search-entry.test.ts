import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeCircle } from '#prisma/factories/circle.ts'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { deletePost, undoDelete } from '#server/posts/delete-post.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { publishPost } from '#server/posts/publish-post.ts'
import { withdrawFromView } from '#server/posts/withdraw-from-view.ts'
import { transaction } from '#server/transaction.ts'
import { forgetWords, learnWords } from './learn-words.ts'

const kept = () =>
  db.$queryRaw`SELECT "postId", "threadId", "circleIds", "opening", "createdAt", "words"::text FROM "SearchEntry" ORDER BY "postId"`

/** What the entries would be if they were all made now, from the posts that can be read. */
const rebuilt = () =>
  db.$queryRaw`SELECT p."id" AS "postId", p."threadId", array_remove(ARRAY[t."circleId", t."alsoCircleId"], NULL) AS "circleIds",
      p."opening", p."createdAt",
      (setweight(to_tsvector('enough', coalesce(r."title", '')), 'A') || setweight(to_tsvector('enough', r."body"), 'B'))::text AS words
    FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" JOIN LATERAL (
      SELECT * FROM "Revision" WHERE "postId" = p."id" ORDER BY "number" DESC LIMIT 1) r ON TRUE
    WHERE p."state" = 'published' ORDER BY p."id"`

const worst = 'You are a disgusting mother and your kids should be taken away from you'

test('the entries say what the posts say, whatever happens to a post', async () => {
  const { author, reader, circle, threadId, postId } = await makeScene()
  const other = await makeCircle()
  const steps: (() => Promise<unknown>)[] = []
  const { postId: reply } = await makeReply(reader, threadId, 'First words of a reply')
  const find = () => db.post.findUniqueOrThrow({ where: { id: reply } })
  steps.push(
    () => editPost(reader, { postId: reply, body: 'Other words', revision: 1 }),
    () => editPost(author, { postId, title: 'Another title', body: 'Another body', revision: 1 }),
    () => deletePost(reader, reply),
    () => undoDelete(reader, reply),
    async () => withdraw(await find(), 'hidden'),
    async () => transaction(async (tx, after) => publishPost(tx, after, await find())),
    async () => withdraw(await find(), 'held'),
    () => editPost(reader, { postId: reply, body: 'Words while it is held', revision: 2 }),
    async () => transaction(async (tx, after) => publishPost(tx, after, await find())),
    () => makeReply(reader, threadId, worst),
    () => makeThread(author, circle.id, { title: worst, body: worst }),
    () => db.thread.update({ where: { id: threadId }, data: { alsoCircleId: other.id } }),
    () => makeReply(reader, threadId, 'Words that both circles read'),
    () => db.circle.delete({ where: { id: other.id } }),
    () => db.post.update({ where: { id: reply }, data: { createdAt: new Date('2021-05-05') } }),
    () =>
      db.revision.updateMany({ where: { postId: reply, number: 3 }, data: { body: 'A name was taken out' } }),
    () => db.revision.deleteMany({ where: { postId: reply, number: 3 } }),
    () => db.post.delete({ where: { id: reply } }),
    () => db.thread.delete({ where: { id: threadId } }),
  )
  for (const step of steps) {
    await step()
    expect(await kept(), step.toString()).toEqual(await rebuilt())
  }
})

const withdraw = (post: Parameters<typeof withdrawFromView>[2], state: 'held' | 'hidden') =>
  transaction((tx, after) => withdrawFromView(tx, after, post, state))

test('a change that is rolled back leaves the entry as it was', async () => {
  const { postId } = await makeScene()
  const before = await kept()
  const failed = transaction(async (tx) => {
    await tx.post.update({ where: { id: postId }, data: { state: 'hidden' } })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await kept()).toEqual(before)
})

test('a word that nobody says any more is forgotten, and one that was missed is learned', async () => {
  const { author, threadId } = await makeScene()
  const word = `q${randomUUID().replaceAll(/[^a-z]/g, '')}xyz`
  const known = () => db.searchWord.findUnique({ where: { word } })
  const { postId } = await makeReply(author, threadId, `Somebody called ${word}`)
  await learnWords()
  expect(await known()).toBeTruthy()
  await deletePost(author, postId)
  await forgetWords()
  expect(await known()).toBeNull()
  await undoDelete(author, postId)
  await forgetWords()
  expect(await known()).toBeTruthy()
})
