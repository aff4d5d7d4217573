import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { openLightDoor } from '#prisma/factories/light-door.ts'
import { signIn } from '#prisma/factories/live.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { answerCalls } from '#server/trpc/answer-calls.ts'
import { setAsker } from './ask-again.ts'
import { client } from './by-path.ts'
import { codeOf, reasonOf } from './client.tsx'

let server: Awaited<ReturnType<typeof openLightDoor>>
let scene: Awaited<ReturnType<typeof makeScene>>
let session: Awaited<ReturnType<typeof signIn>>
const asked: string[] = []
const overTheWire = globalThis.fetch

beforeAll(async () => {
  server = await openLightDoor(answerCalls)
  scene = await makeScene({ title: 'A long day' })
  session = await signIn(scene.author)
})
afterAll(() => server?.stop())
beforeEach(() => {
  asked.length = 0
  // what a browser adds by itself: where a path leads, and the cookie
  vi.stubGlobal('document', { documentElement: { dataset: { guest: '' } } })
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push(path)
    const headers = { ...(init.headers as Record<string, string>), cookie: `enough-session=${session.token}` }
    return overTheWire(`http://127.0.0.1:${server.port}${path}`, { ...init, headers })
  })
  return () => vi.unstubAllGlobals()
})

const nowhere = '019a0000-0000-7000-8000-000000000000'
const failure = (asking: Promise<unknown>) => asking.then(() => null, (error: unknown) => error) // biome-ignore format: one line

it('asks in one request what is asked in one moment, and brings each its own answer', async () => {
  const [there, gone] = await Promise.all([
    client.posts.page.query({ threadId: scene.threadId }),
    failure(client.posts.page.query({ threadId: nowhere })),
  ])
  expect(asked).toHaveLength(1)
  expect(there.posts[0]?.createdAt).toBeInstanceOf(Date)
  expect([codeOf(gone), reasonOf(gone)]).toEqual(['NOT_FOUND', expect.stringContaining('could not find')])
})

it('makes no address longer than proxies let through, and loses no question over it', async () => {
  const ids = Array.from({ length: 50 }, () => scene.threadId)
  const answers = await Promise.all(ids.map((threadId) => client.threads.show.query({ threadId })))
  expect(answers.map(({ title }) => title)).toEqual(ids.map(() => 'A long day'))
  expect(asked.length).toBeGreaterThan(1)
  expect(Math.max(...asked.map((path) => path.length))).toBeLessThanOrEqual(2000)
})

it('keeps what does not go into one request apart from what does', async () => {
  const reply = { threadId: scene.threadId, body: 'me too', idempotencyKey: crypto.randomUUID() }
  const [, page] = await Promise.all([
    client.posts.reply.mutate(reply),
    client.threads.show.query({ threadId: scene.threadId }),
  ])
  expect(page.title).toBe('A long day')
  expect(asked).toEqual(['/api/trpc/posts.reply?batch=1', expect.stringContaining('/api/trpc/threads.show')])
})

it('says that nobody was reached when nobody was', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  const error = await failure(client.threads.show.query({ threadId: nowhere }))
  expect(codeOf(error)).toBe('OFFLINE')
  expect(reasonOf(error)).toContain('can’t be reached')
})

it('takes a page of a proxy for nobody having been reached', async () => {
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
  expect(codeOf(await failure(client.threads.show.query({ threadId: nowhere })))).toBe('OFFLINE')
})

it('says why a write was not let in', async () => {
  const body = 'word '.repeat(150_000)
  const input = { threadId: scene.threadId, body, idempotencyKey: crypto.randomUUID() }
  const error = await failure(client.posts.reply.mutate(input))
  expect([codeOf(error), reasonOf(error)]).toEqual([
    'INVALID',
    expect.stringContaining('more than can be sent'),
  ])
})

it('calls off what nobody waits for any more, and that alone', async () => {
  const off = AbortSignal.abort()
  const [called, show] = await Promise.all([
    failure(client.threads.show.query({ threadId: scene.threadId }, { signal: off })),
    client.threads.show.query({ threadId: scene.threadId }),
  ])
  expect(called).toMatchObject({ name: 'AbortError' })
  expect(show.title).toBe('A long day')
})

const longAgo = () =>
  db.session.update({
    where: { id: session.sessionId },
    data: { createdAt: new Date(Date.now() - 3_600_000), provenAt: null },
  })

it('asks once who is there for acts that need it, and sends them again', async () => {
  await longAgo()
  const asker = vi.fn(async () => {
    await db.session.update({ where: { id: session.sessionId }, data: { provenAt: new Date() } })
    return true
  })
  setAsker(asker)
  await Promise.all([client.exports.ask.mutate(), client.passkeys.askToAdd.mutate()])
  expect(asker).toHaveBeenCalledTimes(1)
  expect(asked).toHaveLength(2)
})

it('leaves an act undone when nobody shows who they are', async () => {
  await longAgo()
  setAsker(async () => false)
  expect(codeOf(await failure(client.exports.ask.mutate()))).toBe('PROOF_NEEDED')
  expect(asked).toHaveLength(1)
})
