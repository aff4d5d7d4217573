import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { join, listen, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { leaveCircle } from '#server/circles/leave-circle.ts'
import { db } from '#server/db.ts'
import { deletePost, undoDelete } from '#server/posts/delete-post.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { readPage } from '#server/posts/queries.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { disconnectSession, publishToThread } from './publish.ts'

let live: Awaited<ReturnType<typeof startLive>>
beforeAll(async () => {
  live = await startLive()
})
afterAll(() => live.stop())

const all = { seq: 0, going: 'later' as const }
const posts = async (viewer: Parameters<typeof readPage>[0], threadId: string) =>
  (await readPage(viewer, { threadId, from: all })).posts
// What a socket carries has been through JSON; dates become text on both sides.
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

const withBrowser = async () => {
  const scene = await makeScene()
  const { token, sessionId } = await signIn(scene.reader)
  const browser = await live.open(token)
  await join(browser, scene.threadId, 1)
  return { ...scene, browser, sessionId, heard: listen(browser) }
}

describe('a socket', () => {
  it('carries a new and an edited post exactly as the thread query returns it', async () => {
    const { author, reader, threadId, heard } = await withBrowser()
    const { postId } = await makeReply(author, threadId, 'a *reply*')
    await settle()
    const pushed = heard.at(-1)
    expect(pushed).toMatchObject({ kind: 'post_published', seq: 2, postId })
    expect(pushed && 'post' in pushed && pushed.post).toEqual(plain((await posts(reader, threadId)).at(-1)))
    await editPost(author, { postId, body: 'other words', revision: 1 })
    await settle()
    const edited = heard.at(-1)
    expect(edited && 'post' in edited && edited.post).toEqual(plain((await posts(reader, threadId)).at(-1)))
  })

  it('says only that a post is gone, and shows it again when it returns', async () => {
    const { author, threadId, heard } = await withBrowser()
    const { postId } = await makeReply(author, threadId, 'words to take back')
    await deletePost(author, postId)
    await settle()
    expect(heard.at(-1)).toEqual({ kind: 'post_gone', threadId, seq: 3, postId })
    await undoDelete(author, postId)
    await settle()
    expect(heard.at(-1)).toMatchObject({ kind: 'post_restored', seq: 4, postId })
  })

  it('never carries a post that waits for a moderator', async () => {
    const { author, threadId, heard } = await withBrowser()
    const { state } = await makeReply(
      author,
      threadId,
      "You are a disgusting excuse for a mother and you don't deserve those kids.",
    )
    await settle()
    expect(state).toBe('held')
    expect(heard).toEqual([])
  })

  it('tells a me too to the author alone, as a pointer', async () => {
    const { author, reader, threadId, postId, browser } = await withBrowser()
    const { token } = await signIn(author)
    const authors = await live.open(token)
    const told: unknown[] = []
    const overheard: unknown[] = []
    authors.on('member', (signal) => told.push(signal))
    browser.on('member', (signal) => overheard.push(signal))
    await sayMeToo(reader, postId)
    await settle()
    expect(told).toContainEqual({ kind: 'me_too', threadId, postId })
    expect(overheard).toEqual([])
  })
})

describe('who may open and join', () => {
  it('refuses guests, newcomers, other sites and revoked sessions', async () => {
    await expect(live.open()).rejects.toThrow('FORBIDDEN')
    await expect(live.open('no-such-token')).rejects.toThrow('FORBIDDEN')
    const newcomer = await signIn(await makeViewer({ welcomed: false }))
    await expect(live.open(newcomer.token)).rejects.toThrow('FORBIDDEN')
    const member = await signIn(await makeViewer())
    await expect(live.open(member.token, { origin: 'https://elsewhere.example' })).rejects.toThrow(
      'FORBIDDEN',
    )
    await db.session.delete({ where: { id: member.sessionId } })
    await expect(live.open(member.token)).rejects.toThrow('FORBIDDEN')
  })

  it('lets nobody into the room of a thread they may not read', async () => {
    const { author, threadId } = await makeScene()
    const { token } = await signIn(await makeViewer())
    const browser = await live.open(token)
    const heard = listen(browser)
    expect(await join(browser, threadId)).toMatchObject({ ok: false })
    await makeReply(author, threadId, 'for members')
    await settle()
    expect(heard).toEqual([])
  })

  it('lets a stranger hear nothing while the database thinks about who they are', async () => {
    const { author, threadId } = await makeScene()
    const { postId } = await makeReply(author, threadId, 'for members')
    const browser = await live.open((await signIn(await makeViewer())).token)
    const heard = listen(browser)
    const answer = await db.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Thread" IN ACCESS EXCLUSIVE MODE`
      const asked = join(browser, threadId)
      await settle()
      publishToThread([{ kind: 'post_gone', threadId, seq: 3, postId }])
      await settle()
      return { asked }
    })
    expect(await answer.asked).toMatchObject({ ok: false })
    expect(heard).toEqual([])
  })

  it('shows somebody who leaves the circle nothing from that instant', async () => {
    const { author, reader, circle, threadId, heard } = await withBrowser()
    await leaveCircle(reader, circle.id)
    await makeReply(author, threadId, 'after they left')
    await settle()
    expect(heard).toEqual([])
  })

  it('ends with the session', async () => {
    const { browser, sessionId } = await withBrowser()
    disconnectSession(sessionId)
    await settle()
    expect(browser.connected).toBe(false)
  })

  it('is not shaken by nonsense', async () => {
    const { browser, threadId } = await withBrowser()
    const nonsense = browser as unknown as { emit: (...parts: unknown[]) => void }
    for (const part of [
      null,
      7,
      'x',
      {},
      { threadId: 'x' },
      { threadId, lastSeq: -1 },
      { threadId, lastSeq: '0' },
    ]) {
      for (const name of ['joinThread', 'leaveThread', 'typing', 'joinCircle', 'joinQueue', 'no such thing'])
        nonsense.emit(name, part)
    }
    expect(await join(browser, threadId)).toMatchObject({ ok: true })
  })
})

describe('coming back', () => {
  it('tells what was missed, as it is now', async () => {
    const { author, reader, threadId } = await withBrowser()
    const first = await makeReply(author, threadId, 'first')
    const second = await makeReply(author, threadId, 'second')
    await editPost(author, { postId: first.postId, body: 'first, better', revision: 1 })
    await deletePost(author, second.postId)
    const { token } = await signIn(reader)
    const answer = await join(await live.open(token), threadId, 1)
    if (!answer.ok || answer.missed === 'refetch') throw new Error('the missed events were expected')
    expect(answer.headSeq).toBe(5)
    expect(answer.missed.map(({ kind, seq }) => `${seq} ${kind}`)).toEqual([
      '2 post_published',
      '3 post_gone',
      '4 post_edited',
      '5 post_gone',
    ])
    expect(JSON.stringify(answer.missed)).not.toContain('<p>first</p>')
    expect(JSON.stringify(answer.missed)).not.toContain('second')
  })

  it('says refetch when it is too much to tell', async () => {
    const { browser, threadId } = await withBrowser()
    await db.thread.update({ where: { id: threadId }, data: { headSeq: 1000 } })
    expect(await join(browser, threadId, 1)).toMatchObject({ ok: true, missed: 'refetch' })
  })
})
