import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeScene, makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { threadsPerPage } from './limits.ts'
import { markRead } from './mark-read.ts'
import { listThreads, showThread } from './queries.ts'

it('pages through everything once, also where many were active in the same instant', async () => {
  const { author, reader, circle } = await makeScene()
  for (let n = 1; n < threadsPerPage * 2 + 3; n += 1) await makeThread(author, circle.id, { title: `t${n}` })
  await db.thread.updateMany({ where: { circleId: circle.id }, data: { lastActivityAt: new Date() } })
  const seen: string[] = []
  let cursor: { at: Date; id: string } | null = null
  do {
    const page = await listThreads(reader, { circleId: circle.id, cursor })
    expect(page.threads.length).toBeLessThanOrEqual(threadsPerPage)
    seen.push(...page.threads.map(({ id }) => id))
    cursor = page.next
  } while (cursor)
  expect(seen).toHaveLength(threadsPerPage * 2 + 3)
  expect(new Set(seen).size).toBe(seen.length)
})

it('lists what was spoken in last at the top', async () => {
  const { author, reader, circle, threadId } = await makeScene()
  const { threadId: newer } = await makeThread(author, circle.id)
  const order = async () => (await listThreads(reader, { circleId: circle.id })).threads.map(({ id }) => id)
  expect(await order()).toEqual([newer, threadId])
  await makeReply(reader, threadId)
  expect(await order()).toEqual([threadId, newer])
})

it('counts what others wrote since one was here, and a mark never goes back', async () => {
  const { author, reader, circle, threadId } = await makeScene()
  const unread = async () => (await listThreads(reader, { circleId: circle.id })).threads[0]?.unread
  expect(await unread()).toBe(1)
  await makeReply(author, threadId, 'one')
  await makeReply(reader, threadId, 'my own')
  expect(await unread()).toBe(2)
  expect(await markRead(reader, { threadId, seq: 2_000_000 })).toMatchObject({ lastReadSeq: 3 })
  expect(await unread()).toBe(0)
  expect(await markRead(reader, { threadId, seq: 1 })).toMatchObject({ lastReadSeq: 3 })
  await makeReply(author, threadId, 'two')
  expect(await unread()).toBe(1)
})

it('is empty for who is in no circle, and says of one thread what it says of none', async () => {
  const { threadId, circle } = await makeScene()
  const stranger = await makeViewer({ role: 'admin' })
  expect(await listThreads(stranger, { circleId: circle.id })).toEqual({ threads: [], next: null })
  const real = await showThread(stranger, threadId).catch((error) => error)
  const none = await showThread(stranger, '00000000-0000-7000-8000-000000000000').catch((error) => error)
  expect(real).toMatchObject({ code: 'NOT_FOUND', reason: none.reason })
})
