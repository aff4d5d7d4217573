import { beforeAll, expect, it } from 'vitest'
import { viewerOf } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { readPage } from '#server/posts/queries.ts'
import { searchPosts } from '#server/search/search-posts.ts'
import { listThreads } from '#server/threads/queries.ts'
import { fillCommunity } from './fill-community.ts'

const size = { members: 40, circles: 4, threads: 12, posts: 5, each: 2, longer: [60] }
const entries = () => db.$queryRaw`
  SELECT "postId", "threadId", "circleIds", "opening", "createdAt", "words"::text FROM "SearchEntry" ORDER BY "postId"`

/** Somebody of the circle in which a conversation is longer. */
const insider = async () => {
  const thread = await db.thread.findFirstOrThrow({ where: { headSeq: 60 } })
  const where = { memberships: { some: { circleId: thread.circleId } } }
  return { thread, viewer: viewerOf(await db.member.findFirstOrThrow({ where })) }
}

beforeAll(() => fillCommunity(size))

it('writes what the application and its triggers would have written', async () => {
  expect([await db.post.count(), await db.threadEvent.count(), await db.membership.count()]).toEqual([
    11 * 5 + 60,
    11 * 5 + 60,
    80,
  ])
  const before = await entries()
  await db.$executeRaw`SELECT search_refresh("id") FROM "Post"`
  expect(before).toHaveLength(11 * 5 + 60)
  expect(await entries()).toEqual(before)
  const strangers = await db.$queryRaw`
    SELECT p."id" FROM "Post" p JOIN "Thread" t ON t."id" = p."threadId" WHERE NOT EXISTS (
      SELECT 1 FROM "Membership" m WHERE m."circleId" = t."circleId" AND m."memberId" = p."authorId")`
  expect(strangers).toEqual([])
})

it('can be read, searched and answered like any other', async () => {
  const { thread, viewer } = await insider()
  const { posts, hasLater } = await readPage(viewer, { threadId: thread.id })
  expect(posts.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
  expect(hasLater).toBe(true)
  // of each circle a quarter of the conversations, and they are in two
  expect((await listThreads(viewer, {})).threads).toHaveLength(6)
  expect((await searchPosts(viewer, { words: 'tea tomorrow' })).posts).not.toEqual([])
  const { postId } = await makeReply(viewer, thread.id, 'A lantern in the window.')
  expect((await readPage(viewer, { threadId: thread.id, at: 61 })).posts.at(-1)).toMatchObject({ seq: 61 })
  expect((await searchPosts(viewer, { words: 'lantern' })).posts.map((post) => post.postId)).toEqual([postId])
})
