import { expect, it } from 'vitest'
import { makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { readPage } from './queries.ts'

/** A thread of so many posts, whose reader has not opened it yet. */
const longScene = async (many: number) => {
  const { author, reader, threadId } = await makeScene()
  await db.$executeRaw`
    INSERT INTO "Post" ("id", "threadId", "authorId", "state", "seq", "idempotencyKey")
    SELECT gen_random_uuid(), ${threadId}::uuid, ${author.memberId}::uuid, 'published', s, 'long-' || s || ${threadId}
    FROM generate_series(2, ${many}::int) s`
  await db.thread.update({ where: { id: threadId }, data: { headSeq: many } })
  return { author, reader, threadId }
}

const seqs = async (
  viewer: Viewer,
  threadId: string,
  place: Omit<Parameters<typeof readPage>[1], 'threadId'>,
) => {
  const { posts, hasEarlier, hasLater } = await readPage(viewer, { threadId, ...place })
  return [posts[0]?.seq, posts.at(-1)?.seq, hasEarlier, hasLater]
}

const readTo = (viewer: Viewer, threadId: string, lastReadSeq: number) =>
  db.readMark.create({ data: { memberId: viewer.memberId, threadId, lastReadSeq } })

it('opens at the beginning for who has read nothing, and goes on to the end', async () => {
  const { reader, threadId } = await longScene(100)
  expect(await seqs(reader, threadId, {})).toEqual([1, 40, false, true])
  expect(await seqs(reader, threadId, { from: { seq: 41, going: 'later' } })).toEqual([41, 80, true, true])
  expect(await seqs(reader, threadId, { from: { seq: 81, going: 'later' } })).toEqual([81, 100, true, false])
  expect(await seqs(reader, threadId, { from: { seq: 41, going: 'earlier' } })).toEqual([1, 40, false, true])
  expect(await seqs(reader, threadId, { from: { seq: 101, going: 'earlier' } })).toEqual([
    61,
    100,
    true,
    false,
  ])
  expect(await seqs(reader, threadId, { from: { seq: 101, going: 'later' } })).toEqual([
    undefined,
    undefined,
    false,
    false,
  ])
})

it('opens three read posts above the first unread one, and says whether more stand above', async () => {
  const { reader, threadId } = await longScene(20)
  await readTo(reader, threadId, 3)
  expect(await seqs(reader, threadId, {})).toEqual([1, 20, false, false])
  for (const [lastReadSeq, opens] of [
    [4, 2],
    [20, 18],
  ] as const) {
    await db.readMark.updateMany({ where: { threadId }, data: { lastReadSeq } })
    expect(await seqs(reader, threadId, {})).toEqual([opens, 20, true, false])
  }
  expect(await readPage(reader, { threadId })).toMatchObject({ lastReadSeq: 20, headSeq: 20 })
})

it('opens at the post a link leads to, whatever was read', async () => {
  const { reader, threadId } = await longScene(20)
  await readTo(reader, threadId, 15)
  expect(await seqs(reader, threadId, { at: 10 })).toEqual([7, 20, true, false])
  expect(await seqs(reader, threadId, { at: 4 })).toEqual([1, 20, false, false])
  expect(await seqs(reader, threadId, { at: 0 })).toEqual([1, 20, false, false])
})

it('counts nothing that is not there for the reader', async () => {
  const { reader, threadId } = await longScene(10)
  await db.post.updateMany({ where: { threadId, seq: { in: [3, 4, 5] } }, data: { state: 'hidden' } })
  await readTo(reader, threadId, 7)
  // 7, 6 and 2; only the first stands above
  expect(await seqs(reader, threadId, {})).toEqual([2, 10, true, false])
  await db.post.updateMany({ where: { threadId, seq: 2 }, data: { state: 'hidden' } })
  expect(await seqs(reader, threadId, {})).toEqual([1, 10, false, false])
})
