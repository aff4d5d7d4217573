import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeHiddenReply } from '#prisma/factories/apart.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { join, listen, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { countUnread } from '#server/notifications/queries.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { readPage } from '#server/posts/queries.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { switchName } from '#server/posts/switch-name.ts'
import { listThreads, showThread } from '#server/threads/queries.ts'
import { endQuiet } from './end-quiet.ts'
import { keepApart } from './keep-apart.ts'
import { muteAuthor, muteThing } from './rather-not-see.ts'
import { readQuiet } from './read-quiet.ts'

let live: Awaited<ReturnType<typeof startLive>>
beforeAll(async () => {
  live = await startLive()
})
afterAll(() => live.stop())

const all = { seq: 0, going: 'later' as const }
const page = (viewer: Viewer, threadId: string) => readPage(viewer, { threadId, from: all })
const idsFor = async (viewer: Viewer, threadId: string) =>
  (await page(viewer, threadId)).posts.map(({ id }) => id)

const makeThree = async () => {
  const scene = await makeScene()
  const third = await makeViewer()
  await putInCircle(scene.circle.id, third.memberId)
  return { ...scene, third }
}

it('keeps two people apart at once, both ways, and tells the other one nothing', async () => {
  const { author, reader, third, threadId, circle } = await makeThree()
  const theirs = await makeReply(reader, threadId, 'words of the one who is blocked')
  const open = async (viewer: Viewer) => {
    const browser = await live.open((await signIn(viewer)).token)
    const said: unknown[] = []
    browser.onAny((name, ...rest) => said.push([name, ...rest]))
    await join(browser, threadId, 99)
    return { browser, heard: listen(browser), said }
  }
  const [a, r, t] = [await open(author), await open(reader), await open(third)]
  await settle()
  const before = r.said.length
  await keepApart(author, theirs.postId)
  await settle()
  expect(r.said.slice(before)).toEqual([])
  const next = await makeReply(third, threadId, 'from somebody else')
  await settle()
  expect([a, r, t].map(({ heard }) => heard.length)).toEqual([1, 0, 1])
  expect(await idsFor(author, threadId)).not.toContain(theirs.postId)
  await expect(showThread(reader, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(sayMeToo(reader, next.postId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { threadId: other } = await makeThread(reader, circle.id)
  expect((await listThreads(author, {})).threads.map(({ id }) => id)).not.toContain(other)
  expect(await countUnread(author)).toBeLessThanOrEqual(1)
  const [row] = (await readQuiet(author)).people
  expect(await readQuiet(reader)).toEqual({ people: [], things: [] })
  await endQuiet(reader, { kind: 'apart', id: row?.id ?? '' })
  expect((await readQuiet(author)).people).toHaveLength(1)
  await endQuiet(author, { kind: 'apart', id: row?.id ?? '' })
  expect(await idsFor(author, threadId)).toContain(theirs.postId)
})

it('never lets a block say who is behind an alias, by pressing and taking back', async () => {
  const { author, reader, threadId, circle } = await makeThree()
  const named = await makeReply(reader, threadId, 'under my name')
  const hidden = await makeHiddenReply(reader, threadId, 'without it')
  const before = await idsFor(author, threadId)
  await keepApart(author, named.postId)
  expect(await idsFor(author, threadId)).toEqual(before.filter((id) => id !== named.postId))
  // what is written without a name in another place from now on is not there, and stays so when it ends
  const third = await makeViewer()
  await putInCircle(circle.id, third.memberId)
  const elsewhere = await makeThread(third, circle.id)
  await makeHiddenReply(reader, elsewhere.threadId, 'in another place')
  const without = await idsFor(author, elsewhere.threadId)
  expect(without).toHaveLength(1)
  const [row] = (await readQuiet(author)).people
  await endQuiet(author, { kind: 'apart', id: row?.id ?? '' })
  expect(await idsFor(author, elsewhere.threadId)).toEqual(without)
  expect(await idsFor(author, threadId)).toContain(hidden.postId)
  expect((await readQuiet(author)).people).toEqual([])
})

it('keeps away from an alias without touching the name behind it', async () => {
  const { author, reader, third, threadId } = await makeThree()
  const named = await makeReply(reader, threadId, 'under my name')
  const hidden = await makeHiddenReply(reader, threadId, 'without it')
  await keepApart(third, hidden.postId)
  const seen = await idsFor(third, threadId)
  expect(seen).toContain(named.postId)
  expect(seen).not.toContain(hidden.postId)
  const { people } = await readQuiet(third)
  expect(people).toMatchObject([{ kind: 'alias', apart: true }])
  expect(JSON.stringify(people)).not.toContain(reader.displayName)
  expect(await idsFor(author, threadId)).toContain(hidden.postId)
})

it('shows a browser that comes back the page that a reload shows', async () => {
  const { author, reader, third, threadId } = await makeThree()
  const { postId } = await makeReply(reader, threadId, 'one')
  const { sight, headSeq } = await page(third, threadId)
  const browser = await live.open((await signIn(third)).token)
  const ask = (lastSeq: number) =>
    new Promise((resolve) => browser.emit('joinThread', { threadId, lastSeq, sight }, resolve))
  expect(await ask(headSeq)).toMatchObject({ missed: [] })
  await muteAuthor(third, { postId, span: 'week' })
  expect(await ask(headSeq)).toMatchObject({ missed: 'refetch' })
  await editPost(reader, { postId, body: 'two', revision: 1 })
  const again = (await page(third, threadId)).sight
  const missed = await new Promise((resolve) =>
    browser.emit('joinThread', { threadId, lastSeq: headSeq, sight: again }, resolve),
  )
  expect(JSON.stringify(missed)).not.toContain(postId)
  expect(await idsFor(author, threadId)).toContain(postId)
})

it('switches a name on and off, and everybody there sees it at once', async () => {
  const { reader, third, threadId } = await makeThree()
  const { postId } = await makeReply(reader, threadId, 'one')
  const browser = await live.open((await signIn(third)).token)
  await join(browser, threadId, 99)
  const heard = listen(browser)
  await switchName(reader, { postId, anonymous: true })
  await settle()
  expect(heard).toMatchObject([{ kind: 'post_edited', post: { author: { anonymous: true, host: false } } }])
  expect(JSON.stringify(heard)).not.toContain(reader.displayName)
  await switchName(reader, { postId, anonymous: false })
  await settle()
  expect(heard.at(-1)).toMatchObject({ post: { author: { name: reader.displayName, anonymous: false } } })
  await expect(switchName(third, { postId, anonymous: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

it('folds words, topics and notes away: not counted, not told of, and said why in the list', async () => {
  const { author, reader, threadId } = await makeThree()
  await makeReply(author, threadId, 'I wrote here too')
  await muteThing(author, { kind: 'word', phrase: 'pram', span: 'month' })
  await db.notification.deleteMany({ where: { memberId: author.memberId } })
  await makeReply(reader, threadId, 'we lost the PRAM today')
  expect(await countUnread(author)).toBe(0)
  const unread = async () => (await listThreads(author, {})).threads.find(({ id }) => id === threadId)?.unread
  expect(await unread()).toBe(0)
  await makeReply(reader, threadId, 'and found it again')
  expect(await unread()).toBe(1)
  expect(await countUnread(author)).toBe(1)
  await db.thread.update({
    where: { id: threadId },
    data: { trigger: 'sleep', contentNote: 'pregnancy loss' },
  })
  const foldFor = async (viewer: Viewer) =>
    (await listThreads(viewer, {})).threads.find(({ id }) => id === threadId)?.fold
  await muteThing(reader, { kind: 'note', phrase: 'loss', span: 'always' })
  expect(await foldFor(reader)).toBe('note')
  await muteThing(reader, { kind: 'topic', topic: 'sleep', span: 'week' })
  expect(await foldFor(reader)).toBe('topic')
  await db.mute.updateMany({ where: { memberId: reader.memberId }, data: { until: new Date(0) } })
  expect(await foldFor(reader)).toBeNull()
})
