import { afterAll, expect, test } from 'vitest'
import { join, signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { bucket } from './budget.ts'

const live = await startLive()
afterAll(() => live.stop())

test('a bucket empties, and fills again with time', () => {
  let now = 0
  const take = bucket({ perSecond: 2, atOnce: 3 }, () => now)
  expect([take(), take(), take(), take()]).toEqual([true, true, true, false])
  now += 500
  expect([take(), take()]).toEqual([true, false])
  now += 60_000
  expect([take(), take(), take(), take()]).toEqual([true, true, true, false])
})

test('a clock that jumps back gives nothing and takes nothing', () => {
  let now = 10_000
  const take = bucket({ perSecond: 1, atOnce: 1 }, () => now)
  expect(take()).toBe(true)
  now -= 9_000
  expect(take()).toBe(false)
  now += 1_000
  expect(take()).toBe(true)
})

test('a socket that floods is closed, and others do not notice', async () => {
  const { author, reader, threadId } = await makeScene()
  const loud = await live.open((await signIn(author)).token)
  const quiet = await live.open((await signIn(reader)).token)
  const closed = new Promise((done) => loud.once('disconnect', done))
  for (let i = 0; i < 200; i += 1) loud.emit('typing', { threadId })
  await closed
  expect(await join(quiet, threadId)).toMatchObject({ ok: true })
})

test('the oldest browsers of a member close when there are too many', async () => {
  const { token } = await signIn(await makeViewer())
  const first = await live.open(token)
  const closed = new Promise((done) => first.once('disconnect', done))
  for (let i = 0; i < 20; i += 1) await live.open(token)
  await closed
})
