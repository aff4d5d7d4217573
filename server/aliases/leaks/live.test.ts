import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeHiddenReply, makeHiddenThread } from '#prisma/factories/apart.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { aliasHere, type HiddenWriter, makeHiddenWriter, seenIn } from '#prisma/factories/hidden-writer.ts'
import { type Browser, join, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { updateSettings } from '#server/members/update-settings.ts'
import { deletePost, undoDelete } from '#server/posts/delete-post.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { sayMeToo, takeBackMeToo } from '#server/posts/say-me-too.ts'
import { switchName } from '#server/posts/switch-name.ts'
import { fileReport } from '#server/reports/file-report.ts'

let live: Awaited<ReturnType<typeof startLive>>
let hidden: HiddenWriter
beforeAll(async () => {
  live = await startLive()
  hidden = await makeHiddenWriter()
})
afterAll(() => live.stop())

/** A browser in both conversations, in the circle's list and, for moderators, in the queue; and all it is told. */
const open = async (viewer: Viewer) => {
  const browser = await live.open((await signIn(viewer)).token)
  const told: unknown[][] = []
  browser.onAny((...said: unknown[]) => told.push(said))
  const { circle, threadId, begun } = hidden
  for (const id of [threadId, begun.threadId]) told.push(['joined', await join(browser, id, 0)])
  const rest = [
    new Promise((answer) => browser.emit('joinCircle', { circleId: circle.id }, answer)),
    new Promise((answer) => browser.emit('joinQueue', { since: null }, answer)),
  ]
  told.push(['lists', await Promise.all(rest)])
  return { browser, told }
}

/** Everything that can be done without a name, while others look on. */
const doEverything = async (browser: Browser) => {
  const { writer, threadId, circle, answerId, author } = hidden
  browser.emit('typing', { threadId })
  const { postId } = await makeHiddenReply(writer, threadId, 'Said without my name.')
  await editPost(writer, { postId, body: `Said anew, @${author.displayName}.`, revision: 1 })
  await deletePost(writer, postId)
  await undoDelete(writer, postId)
  await sayMeToo(writer, answerId)
  await takeBackMeToo(writer, answerId)
  await makeHiddenThread(writer, circle.id, { title: 'One more', body: 'Begun without my name.' })
  await fileReport(author, { postId, reason: 'felt_judged', words: '' })
  await updateSettings(writer, { showsPresence: false })
  await updateSettings(writer, { showsPresence: true })
  await settle()
}

it('no browser of another is told who it is: not when it joins, and by no signal', async () => {
  const third = await makeViewer()
  await putInCircle(hidden.circle.id, third.memberId)
  const others = [third, hidden.author, await makeViewer({ role: 'moderator' })]
  const browsers = []
  for (const viewer of others) browsers.push(await open(viewer))
  const { browser, told: toldThemselves } = await open(hidden.writer)
  await doEverything(browser)
  for (const { told } of browsers) expect(seenIn(hidden, told)).toEqual([])
  const [byThird = [], byAuthor = [], byModerator = []] = browsers.map(({ told }) => told)
  const kinds = (told: unknown[][]) =>
    new Set(told.map(([name, signal]) => (signal as { kind?: string }).kind ?? name))
  for (const kind of ['post_published', 'post_edited', 'post_gone', 'post_restored', 'typing', 'presence'])
    expect([...kinds(byThird)]).toContain(kind)
  expect(JSON.stringify(byThird)).toContain(aliasHere)
  expect([...kinds(byAuthor)]).toContain('notifications')
  expect(JSON.stringify(byModerator)).toContain('caseId')
  // what is theirs goes to them alone
  const own = (told: unknown[][]) => JSON.stringify(told).includes('own_post')
  expect([own(toldThemselves), own(byThird), own(byAuthor)]).toEqual([true, false, false])
})

it('to write without a name looks from outside like to write with one', async () => {
  const third = await makeViewer()
  await putInCircle(hidden.circle.id, third.memberId)
  const { told, browser } = await open(third)
  await settle()
  /** Names of the signals and of what is in them, in their order: no values. */
  const shapeOf = async (work: () => Promise<unknown>) => {
    told.length = 0
    await work()
    await settle()
    return JSON.stringify(told, (key, value) =>
      typeof value === 'object' || key === 'kind' || key === '0' ? value : typeof value,
    )
  }
  const plain = await makeViewer()
  await putInCircle(hidden.circle.id, plain.memberId)
  const named = await shapeOf(() => makeReply(plain, hidden.threadId, 'with my name'))
  expect(await shapeOf(() => makeHiddenReply(hidden.writer, hidden.threadId, 'without it'))).toBe(named)
  expect(named).toContain('post_published')
  browser.disconnect()
})

it('a name that is taken off is in nothing that is sent from then on, also to who was away', async () => {
  const writer = await makeViewer({ displayName: 'Isolde Wintergreen' })
  const { circle, author, threadId } = hidden
  await putInCircle(circle.id, writer.memberId)
  const { postId } = await makeReply(writer, threadId, 'with my name at first')
  const { told } = await open(author)
  told.length = 0
  await switchName(writer, { postId, anonymous: true })
  await settle()
  expect(told.length).toBeGreaterThan(0)
  const late = await open(author)
  for (const seen of [told, late.told]) {
    expect(JSON.stringify(seen)).not.toMatch(/isolde/i)
    expect(JSON.stringify(seen)).not.toContain(writer.memberId)
  }
  const notices = await db.notification.findMany({ where: { memberId: author.memberId } })
  expect(JSON.stringify(notices)).not.toContain(writer.memberId)
})
