import { expect, test } from 'vitest'
import { putApart } from '#prisma/factories/apart.ts'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { holdThread } from '#prisma/factories/hold-thread.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { waitingJobs } from '#prisma/factories/receiver.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { saveSettings } from '#server/deliveries/settings.ts'
import { muteThing } from '#server/quiet/rather-not-see.ts'
import { greet } from './greet.ts'
import { setWilling, waitingForHosts, waitingForMe } from './queries.ts'

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const quietNow = (now: Date) => {
  const day = now.getUTCDay() || 7
  return [
    { day, from: 0, to: 1440 },
    { day: day === 1 ? 7 : day - 1, from: 0, to: 1440 },
  ]
}

const makeWaiting = async (greeters = 1) => {
  const circle = await makeCircle()
  const [author, host] = [await makeViewer(), await makeViewer()]
  await putInCircle(circle.id, author.memberId)
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  const willing: Viewer[] = []
  for (let one = 0; one < greeters; one += 1) {
    const viewer = await makeViewer()
    await putInCircle(circle.id, viewer.memberId)
    await setWilling(viewer, true)
    willing.push(viewer)
  }
  const { threadId } = await makeThread(author, circle.id)
  return { circle, author, host, willing, threadId, first: willing[0] as Viewer }
}
const asked = async (threadId: string) =>
  (await db.notification.findMany({ where: { threadId, kind: 'greet' } }))
    .map(({ memberId }) => memberId)
    .sort()
const ids = (...viewers: Viewer[]) => viewers.map(({ memberId }) => memberId).sort()

test('after some minutes greeters are asked, after twice that the hosts, each once', async () => {
  const { threadId, first, host } = await makeWaiting()
  const [job] = (await waitingJobs('greet')).filter(({ payload }) => payload.threadId === threadId)
  expect(job?.runAt.getTime()).toBeGreaterThan(Date.now() + 19 * 60_000)
  await Promise.all([greet(threadId, later(21)), greet(threadId, later(21))])
  await greet(threadId, later(30))
  expect(await asked(threadId)).toEqual(ids(first))
  await Promise.all([greet(threadId, later(41)), greet(threadId, later(41))])
  await greet(threadId, later(60))
  expect(await asked(threadId)).toEqual(ids(first, host))
  expect(await db.greetRing.count({ where: { threadId } })).toBe(2)
})

test('few at once, and those who were not asked for the longest time come first', async () => {
  const { circle, author, willing, threadId } = await makeWaiting(5)
  await greet(threadId, later(21))
  const before = await asked(threadId)
  expect(before).toHaveLength(3)
  const { threadId: next } = await makeThread(author, circle.id)
  await greet(next, later(22))
  const after = await asked(next)
  const notYet = ids(...willing).filter((id) => !before.includes(id))
  expect(notYet.every((id) => after.includes(id))).toBe(true)
})

test('an answer withdraws what was asked, and nobody is asked any more; to go on talking oneself does not', async () => {
  const { threadId, author, first, host } = await makeWaiting()
  await greet(threadId, later(21))
  await makeReply(author, threadId, 'Sorry, I should sleep.')
  expect(await asked(threadId)).toEqual(ids(first))
  expect((await waitingForMe(first)).waiting.map(({ id }) => id)).toEqual([threadId])
  await makeReply(host, threadId, 'You are not alone.')
  expect(await asked(threadId)).toEqual([])
  expect((await waitingForMe(first)).waiting).toEqual([])
  await greet(threadId, later(41))
  expect(await asked(threadId)).toEqual([])
})

test('a first answer that waits while somebody is being asked withdraws that too', async () => {
  const { threadId, host, first } = await makeWaiting()
  const { memberId } = first
  await holdThread(threadId, [() => makeReply(host, threadId)], (tx) =>
    tx.notification.create({ data: { kind: 'greet', threadId, memberId } }),
  )
  expect(await asked(threadId)).toEqual([])
})

test('nobody is asked in their quiet hours; others are, and hosts find it in the app', async () => {
  const { threadId, first, willing } = await makeWaiting(2)
  const now = later(21)
  await saveSettings(first, { quietHours: quietNow(now) })
  await greet(threadId, now)
  expect(await asked(threadId)).toEqual(ids(willing[1] as Viewer))

  const asleep = await makeWaiting(1)
  for (const viewer of [asleep.first, asleep.host]) await saveSettings(viewer, { quietHours: quietNow(now) })
  await greet(asleep.threadId, now)
  expect(await asked(asleep.threadId)).toEqual([])
  await greet(asleep.threadId, new Date(now.getTime() + 20 * 60_000))
  expect(await asked(asleep.threadId)).toEqual(ids(asleep.host))
})

test('nobody who left, is on a pause or may not write here, and never the author', async () => {
  const { circle, author, threadId, willing } = await makeWaiting(2)
  await setWilling(author, true)
  const [gone, paused] = willing as [Viewer, Viewer]
  await db.membership.updateMany({
    where: { circleId: circle.id, memberId: gone.memberId },
    data: { state: 'left' },
  })
  await db.member.update({ where: { id: paused.memberId }, data: { pausedAt: new Date() } })
  await greet(threadId, later(21))
  expect(await asked(threadId)).toEqual([])
})

test('hosts see how long half of the first answers took, and no number while there are too few', async () => {
  const { circle, author, host, first } = await makeWaiting()
  const admin = { ...host, hosts: [circle.id] }
  const shiftAnswer = async (minutes: number) => {
    const { threadId } = await makeThread(author, circle.id)
    await makeReply(author, threadId, 'I forgot to say something.')
    const { postId } = await makeReply(first, threadId)
    await db.threadEvent.updateMany({ where: { threadId, postId }, data: { createdAt: later(minutes) } })
  }
  for (const minutes of [2, 4, 6, 8]) await shiftAnswer(minutes)
  expect(await waitingForHosts(admin, circle.id)).toMatchObject({
    began: 5,
    answered: 4,
    medianMinutes: null,
  })
  await shiftAnswer(100)
  const seen = await waitingForHosts(admin, circle.id)
  expect(seen).toMatchObject({ began: 6, answered: 5, medianMinutes: 6 })
  expect(seen.waiting).toHaveLength(1)
  await expect(waitingForHosts(first, circle.id)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('nobody who is kept apart from its author, or would rather not see such words', async () => {
  const { author, threadId, willing, first } = await makeWaiting(3)
  await putApart(author, first)
  await muteThing(willing[1] as Viewer, { kind: 'word', phrase: 'tea', span: 'week' })
  await greet(threadId, later(21))
  expect(await asked(threadId)).toEqual(ids(willing[2] as Viewer))
})
