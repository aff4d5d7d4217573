import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mountSmallDisk, noSmallDisk } from '#prisma/factories/small-disk.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { createTestDatabase, prepareTemplate } from '#prisma/test-database.ts'
import { startEmbedded } from '../bin/postgres/embedded.mjs'
import type { Viewer } from './auth/viewer.ts'
import { closeDb, db } from './db.ts'
import { checkDatabase } from './doctor/check-database.ts'
import { checkReady } from './health/check-ready.ts'
import { enqueue } from './jobs/enqueue.ts'
import { runJobs } from './jobs/run-jobs.ts'
import { hasRoom } from './no-room.ts'
import { transaction } from './transaction.ts'
import { callerFor } from './trpc/root.ts'

const whole = { url: process.env.DATABASE_URL, admin: process.env.TEST_DATABASE_URL }
let disk: ReturnType<typeof mountSmallDisk>
let postgres: Awaited<ReturnType<typeof startEmbedded>>
let jobs: Awaited<ReturnType<typeof runJobs>> | undefined
beforeAll(async () => {
  if (noSmallDisk) return
  disk = mountSmallDisk('400m')
  postgres = await startEmbedded(disk.folder, {
    settings: ['fsync=off', 'autovacuum=off', 'shared_buffers=16MB'],
    initFlags: ['--no-sync'],
  })
  process.env.TEST_DATABASE_URL = postgres.url('postgres')
  await prepareTemplate()
  process.env.DATABASE_URL = (await createTestDatabase()).url
}, 120_000)
afterAll(async () => {
  if (noSmallDisk) return
  await jobs?.stop()
  await closeDb()
  await postgres.stop()
  disk.remove()
  Object.assign(process.env, { DATABASE_URL: whole.url, TEST_DATABASE_URL: whole.admin })
})

const caller = (viewer: Viewer) => callerFor({ viewer, address: '::1' })
const said = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code?: string; message: string }) => error,
  )

/** Says something long again and again, until there is no room for it. The key of what was refused last. */
const talkUntilFull = async (viewer: Viewer, threadId: string) => {
  for (let left = 300; left > 0; left -= 1) {
    const words = { threadId, body: randomBytes(2_000).toString('hex'), idempotencyKey: randomUUID() }
    const error = await said(caller(viewer).posts.reply(words))
    if (error) return { words, error }
  }
  throw new Error('the disk was never full')
}

/** Whatever was accepted is there with all that belongs to it, and of what was refused nothing is. */
const counts = async (threadId: string) => {
  const [row] = await db.$queryRaw<object[]>`
    SELECT (SELECT count(*)::int FROM "Post" WHERE "threadId" = t."id") AS posts,
      (SELECT count(*)::int FROM "Revision" r JOIN "Post" p ON p."id" = r."postId" WHERE p."threadId" = t."id") AS revisions,
      (SELECT count(*)::int FROM "ThreadEvent" WHERE "threadId" = t."id") AS events,
      t."headSeq" AS head FROM "Thread" t WHERE t."id" = ${threadId}::uuid`
  return row
}

it('a full disk refuses kindly and loses nothing; all goes on by itself when there is room', async (context) => {
  if (noSmallDisk) return context.skip(noSmallDisk)
  const { reader, threadId } = await makeScene()
  jobs = await runJobs()
  expect(hasRoom()).toBe(true)
  disk.fill()
  const { words, error } = await talkUntilFull(reader, threadId)
  expect(error).toMatchObject({ code: 'SERVICE_UNAVAILABLE', cause: { code: 'NO_ROOM' } })
  expect(error.message).toContain('We kept your words')

  const page = await caller(reader).posts.page({ threadId })
  const { posts, head } = (await counts(threadId)) as { posts: number; head: number }
  expect(await counts(threadId)).toEqual({ posts, revisions: posts, events: posts, head: posts })
  expect(page.posts.at(-1)?.seq).toBe(head)
  const { ready, checks } = await checkReady()
  expect([ready, checks.find(({ name }) => name === 'room')?.ok]).toEqual([true, false])
  const findings = await checkDatabase(process.env.DATABASE_URL ?? '')
  expect(findings.find(({ what }) => what === 'room')).toMatchObject({ state: 'ill' })

  disk.makeRoom()
  const { postId } = await caller(reader).posts.reply(words)
  expect((await caller(reader).posts.reply(words)).postId).toBe(postId)
  expect(await counts(threadId)).toMatchObject({ posts: posts + 1, head: posts + 1 })
  await transaction((tx) => enqueue(tx, 'forget_words', {}))
  const waits = async () => {
    const [row] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'forget_words'`
    return row?.n
  }
  await expect.poll(waits, { timeout: 20_000 }).toBe(0)
  expect(hasRoom(Date.now() + 60_000)).toBe(true)
  const again = await checkDatabase(process.env.DATABASE_URL ?? '')
  expect(again.find(({ what }) => what === 'room')).toMatchObject({ state: 'well' })
}, 180_000)
