import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { signIn, startLive } from '#prisma/factories/live.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { runJobs } from '#server/jobs/run-jobs.ts'
import { closeEngine, glance } from '#server/screening/screen.ts'
import { transaction } from '#server/transaction.ts'
import { editPost } from './edit-post.ts'
import { readPage } from './queries.ts'
import { readYours } from './read-yours.ts'
import { screenRevision } from './screen-revision.ts'
import { writePost } from './write-post.ts'

let jobs: Awaited<ReturnType<typeof runJobs>>
beforeAll(async () => {
  jobs = await runJobs()
})
afterEach(async () => {
  await closeEngine()
  vi.unstubAllEnvs()
})
afterAll(() => jobs.stop())

/** A post that was accepted while the engine was away. */
const postUnscreened = async (body: string, before?: Awaited<ReturnType<typeof makeScene>>) => {
  const scene = before ?? (await makeScene())
  const { memberId: authorId } = scene.reader
  const post = {
    threadId: scene.threadId,
    circleId: scene.circle.id,
    authorId,
    opening: false,
    title: null,
    body,
    screening: null,
  }
  const accepted = await transaction((tx, afterCommit) =>
    writePost(tx, afterCommit, { ...post, idempotencyKey: randomUUID() }),
  )
  return { ...scene, ...accepted }
}

const screened = (postId: string) =>
  expect.poll(() => db.screening.count({ where: { revision: { postId } } }), { timeout: 10_000 }).toBe(1)

it('shows what was accepted, and screens it a moment later', async () => {
  const { postId, state } = await postUnscreened('You are a terrible mother.')
  expect(state).toBe('published')
  await screened(postId)
  expect(await db.case.findFirst({ where: { postId } })).toMatchObject({ lane: 'shaming', state: 'open' })
  expect(await db.post.findUnique({ where: { id: postId } })).toMatchObject({ state: 'published' })
})

it('holds the worst words once it has read them', async () => {
  const { postId, threadId, author } = await postUnscreened('You do not deserve those children.')
  await screened(postId)
  await expect.poll(async () => (await db.post.findUnique({ where: { id: postId } }))?.state).toBe('held')
  const { posts } = await readPage(author, { threadId, from: { seq: 0, going: 'later' } })
  expect(JSON.stringify(posts)).not.toContain('deserve')
})

it('tells the author when it reads danger late, so that help is offered beside the words', async () => {
  const live = await startLive()
  const scene = await makeScene()
  const browser = await live.open((await signIn(scene.reader)).token)
  const told: unknown[] = []
  browser.on('member', (signal) => told.push(signal))
  const { postId, threadId } = await postUnscreened('I want to kill myself tonight.', scene)
  await screened(postId)
  await expect.poll(() => told).toContainEqual({ kind: 'own_post', threadId, postId })
  expect(await readYours(scene.reader.memberId, [postId])).toMatchObject([{ care: true }])
  await live.stop()
})

it('leaves a wording alone that was screened, or is not the newest any more', async () => {
  const { postId, reader } = await postUnscreened('me too, tonight')
  const first = await db.revision.findFirstOrThrow({ where: { postId } })
  await editPost(reader, { postId, body: 'me too, again', revision: 1 })
  await screenRevision(first.id)
  await screenRevision(first.id)
  expect(await db.screening.count({ where: { revisionId: first.id } })).toBeLessThanOrEqual(1)
  const second = await db.revision.findFirstOrThrow({ where: { postId, number: 2 } })
  await screenRevision(second.id)
  expect(await db.screening.count({ where: { revisionId: second.id } })).toBe(1)
})

it('lets both stages read what the first alone had read, and the later word counts', async () => {
  vi.stubEnv('SCREENING_STAGES', 'both')
  const scene = await makeScene()
  const post = {
    threadId: scene.threadId,
    circleId: scene.circle.id,
    authorId: scene.reader.memberId,
    opening: false,
    title: null,
  }
  const body = 'You are a terrible mother and your poor kids know it.'
  const screening = await glance(body)
  const { postId } = await transaction((tx, afterCommit) =>
    writePost(tx, afterCommit, { ...post, body, screening, idempotencyKey: randomUUID() }),
  )
  const stages = async () =>
    (await db.screening.findMany({ where: { revision: { postId } }, orderBy: { createdAt: 'asc' } })).map(
      ({ stage }) => stage,
    )
  expect((await stages())[0]).toBe('first')
  await expect.poll(stages, { timeout: 15_000 }).toEqual(['first', 'both'])
  expect(await db.case.count({ where: { postId } })).toBe(1)
})
