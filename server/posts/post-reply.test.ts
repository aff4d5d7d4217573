import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { postReply } from './post-reply.ts'
import { readPage } from './queries.ts'

it('accepts me too as a whole reply', async () => {
  const { reader, author, threadId } = await makeScene()
  await makeReply(reader, threadId, 'me too')
  const { posts } = await readPage(author, { threadId, from: { seq: 0, going: 'later' } })
  expect(posts.at(-1)).toMatchObject({ html: '<p>me too</p>', seq: 2, here: true })
})

it('posts once however often the same key is sent, also at once', async () => {
  const { reader, threadId } = await makeScene()
  const input = { threadId, body: 'me too', idempotencyKey: randomUUID() }
  const accepted = await Promise.all(Array.from({ length: 8 }, () => postReply(reader, input)))
  expect(new Set(accepted.map((one) => one.postId)).size).toBe(1)
  expect(await db.post.count({ where: { threadId, opening: false } })).toBe(1)
})

it('gives replies of many at once their own numbers, without a gap', async () => {
  const { reader, author, threadId } = await makeScene()
  await Promise.all(
    Array.from({ length: 12 }, (_, n) => makeReply(n % 2 ? reader : author, threadId, `reply ${n}`)),
  )
  const events = await db.threadEvent.findMany({ where: { threadId }, orderBy: { seq: 'asc' } })
  expect(events.map((event) => event.seq)).toEqual(Array.from({ length: 13 }, (_, n) => n + 1))
  expect(await db.thread.findUniqueOrThrow({ where: { id: threadId } })).toMatchObject({ headSeq: 13 })
})

it('hides the thread from who is not in its circle, as if it were not there', async () => {
  const { threadId } = await makeScene()
  const stranger = await makeViewer()
  const gone = expect.objectContaining({ code: 'NOT_FOUND' })
  await expect(makeReply(stranger, threadId)).rejects.toEqual(gone)
  await expect(readPage(stranger, { threadId })).rejects.toEqual(gone)
})

it('screens every accepted wording and opens a case for what it flags', async () => {
  const { reader, threadId } = await makeScene()
  const { postId, state } = await makeReply(
    reader,
    threadId,
    'Real moms stay at home. You have ruined that poor child.',
  )
  const revision = await db.revision.findFirstOrThrow({ where: { postId }, include: { screenings: true } })
  expect(revision.screenings).toHaveLength(1)
  expect(revision.screenings[0]?.label).toBe('shaming')
  expect(state).toBe(revision.screenings[0]?.severity === 3 ? 'held' : 'published')
  expect(await db.case.findMany({ where: { postId } })).toMatchObject([{ lane: 'shaming', state: 'open' }])
})

it('shows distress at once, privately offers its author help, and puts it on top of the queue', async () => {
  const { reader, author, threadId } = await makeScene()
  const accepted = await makeReply(
    reader,
    threadId,
    'Some nights I think they would be better off without me.',
  )
  expect(accepted).toMatchObject({ state: 'published', care: true })
  const mine = await readPage(reader, { threadId, from: { seq: 0, going: 'later' } })
  const theirs = await readPage(author, { threadId, from: { seq: 0, going: 'later' } })
  expect(mine.yours.find((your) => your.postId === accepted.postId)?.care).toBe(true)
  expect(theirs.yours.find((your) => your.postId === accepted.postId)?.care ?? false).toBe(false)
  expect(await db.case.findFirst({ orderBy: { priority: 'desc' } })).toMatchObject({
    lane: 'support',
    postId: accepted.postId,
  })
})
