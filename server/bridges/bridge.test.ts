import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bridgeWords, makeBridge } from '#prisma/factories/bridge.ts'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { join, listen, settle, signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { leaveCircle } from '#server/circles/leave-circle.ts'
import { unreadByCircle } from '#server/circles/unread-by-circle.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { readPage } from '#server/posts/queries.ts'
import { listThreads } from '#server/threads/queries.ts'
import { visibleThreadsSql } from '#server/threads/visible-threads.ts'
import { acceptBridge, endBridge, proposeBridge } from './keep-bridge.ts'
import { postBridges } from './post-bridges.ts'

const fifth = new Date('2026-11-05T19:00:00Z')
const opened = async (now = fifth) => {
  const scene = await makeBridge(fifth)
  await postBridges(now)
  const [thread] = await db.thread.findMany({ where: { bridgeId: scene.bridgeId } })
  if (!thread) throw new Error('the bridge was expected to open')
  return { ...scene, threadId: thread.id }
}
const titles = async (viewer: Awaited<ReturnType<typeof makeViewer>>, circleId: string) =>
  (await listThreads(viewer, { circleId })).threads.map(({ title }) => title)

describe('between two circles', () => {
  test('there is one bridge, whoever proposes, and nothing is asked before the other side said yes', async () => {
    const [home, other] = [await makeCircle(), await makeCircle()]
    const [host, theirs] = [await makeHost(home.id), await makeHost(other.id)]
    const to = { ...bridgeWords, homeId: home.id, otherId: other.id }
    const back = { ...bridgeWords, homeId: other.id, otherId: home.id }
    const tries = await Promise.allSettled([proposeBridge(host, to), proposeBridge(theirs, back)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { id, homeId } = await db.bridge.findFirstOrThrow({
      where: { endedAt: null, home: { id: { in: [home.id, other.id] } } },
    })
    const [proposer, asked] = homeId === home.id ? [host, theirs] : [theirs, host]
    await expect(acceptBridge(proposer, id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(endBridge(await makeViewer(), id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await db.bridge.update({ where: { id }, data: { nextAt: fifth } })
    await postBridges(fifth)
    expect(await db.thread.count({ where: { bridgeId: id } })).toBe(0)
    await acceptBridge(asked, id)
    await endBridge(asked, id)
    await proposeBridge(theirs, back)
  })

  test('it opens once a month, however many processes look', async () => {
    const { bridgeId } = await makeBridge(fifth)
    await Promise.all(Array.from({ length: 5 }, () => postBridges(fifth)))
    expect(await db.thread.count({ where: { bridgeId } })).toBe(1)
    await postBridges(new Date('2026-12-05T19:00:00Z'))
    expect(await db.thread.count({ where: { bridgeId } })).toBe(2)
  })
})

describe('a conversation of a bridge', () => {
  test('is read, answered and listed in both circles and nowhere else, with both questions', async () => {
    const { home, other, atHome, atOther, outside, threadId, host } = await opened()
    for (const [viewer, circle] of [
      [atHome, home],
      [atOther, other],
    ] as const) {
      expect(await titles(viewer, circle.id)).toEqual([bridgeWords.title])
      const [first] = (await readPage(viewer, { threadId })).posts
      expect(first?.html).toContain(bridgeWords.homePrompt)
      expect(first?.html).toContain(bridgeWords.otherPrompt)
      expect(first?.author.name).toBe('The hosts')
      expect(JSON.stringify(first)).not.toContain(host.displayName)
      await makeReply(viewer, threadId)
    }
    expect((await unreadByCircle(atOther)).get(other.id)).toBe(2)
    await expect(readPage(outside, { threadId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(makeReply(outside, threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('tells each side of the answers of the other', async () => {
    const { atHome, atOther, threadId } = await opened()
    await makeReply(atOther, threadId)
    await makeReply(atHome, threadId)
    expect(await db.notification.count({ where: { memberId: atOther.memberId, kind: 'reply' } })).toBe(1)
  })

  test('is the same for the query and for SQL', async () => {
    const { atHome, atOther, outside, threadId } = await opened()
    const seen = async (viewer: typeof atHome) =>
      (
        await db.$queryRaw<{ id: string }[]>`
          SELECT t."id" FROM "Thread" t WHERE t."id" = ${threadId}::uuid AND ${visibleThreadsSql(viewer)}`
      ).length
    expect([await seen(atHome), await seen(atOther), await seen(outside)]).toEqual([1, 1, 0])
  })

  test('is closed to a voice that rests in either circle', async () => {
    const { home, atOther, threadId } = await opened()
    await putInCircle(home.id, atOther.memberId)
    const { caseId, moderator, circle } = await makeCase()
    const decided = await decideCase(moderator, {
      ...(await takeCase(moderator, caseId)),
      kind: 'hide',
      guidelineId: await guidelineOf(circle.id),
      note: '',
      spans: [],
    })
    const decisionId = decided.done ? decided.decisionId : ''
    const endsAt = new Date(Date.now() + 3_600_000)
    const rest = { memberId: atOther.memberId, circleId: home.id, kind: 'cool_off', endsAt } as const
    await db.sanction.create({ data: { ...rest, decisionId, lane: 'shaming' } })
    await expect(makeReply(atOther, threadId)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('live', () => {
  let live: Awaited<ReturnType<typeof startLive>>
  beforeAll(async () => {
    live = await startLive()
  })
  afterAll(() => live.stop())

  test('both sides hear each other, and who leaves hears nothing from that instant', async () => {
    const { home, other, atHome, atOther, threadId } = await opened()
    await putInCircle(home.id, atOther.memberId)
    const browser = await live.open((await signIn(atOther)).token)
    const heard = listen(browser)
    expect(await join(browser, threadId, 1)).toMatchObject({ ok: true })
    await makeReply(atHome, threadId)
    await settle()
    expect(heard).toHaveLength(1)
    // the other circle still holds the door open
    await leaveCircle(atOther, home.id)
    await makeReply(atHome, threadId)
    await settle()
    expect(heard).toHaveLength(2)
    await leaveCircle(atOther, other.id)
    await makeReply(atHome, threadId)
    await settle()
    expect(heard).toHaveLength(2)
  })
})
