import { expect, it } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { callerFor } from '#server/trpc/root.ts'
import { readHintWeeks } from './hint-weeks.ts'
import { readCircleDashboard, readDashboard } from './read-dashboard.ts'
import { readHealth } from './read-health.ts'
import { readReplyWeeks } from './reply-weeks.ts'

const settle = async () => {
  const circle = await makeCircle()
  const [author, reader, host] = await Promise.all([makeViewer(), makeViewer(), makeViewer()])
  for (const { memberId } of [author, reader]) await putInCircle(circle.id, memberId)
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  return { circle, author, reader, host: { ...host, hosts: [circle.id] } }
}

/** A conversation that began some days ago and was answered after so many minutes; never, with null. */
const begun = async (
  author: Viewer,
  reader: Viewer,
  circleId: string,
  daysAgo: number,
  minutes: number | null,
) => {
  const { threadId } = await makeThread(author, circleId)
  const at = new Date(Date.now() - daysAgo * 86_400_000)
  await db.threadEvent.updateMany({ where: { threadId }, data: { createdAt: at } })
  if (minutes === null) return { threadId }
  const { postId } = await makeReply(reader, threadId, 'me too')
  const answered = new Date(at.getTime() + minutes * 60_000)
  await db.threadEvent.updateMany({ where: { postId }, data: { createdAt: answered } })
  return { threadId, postId }
}
const thisWeek = async (circleId?: string) => (await readReplyWeeks(circleId)).at(-1)

it('tells the median of all that began, so that who was left alone counts too', async () => {
  const { circle, author, reader } = await settle()
  for (const minutes of [10, 20, 30, null, null]) await begun(author, reader, circle.id, 0, minutes)
  expect(await thisWeek(circle.id)).toMatchObject({ began: 5, median: 30, enough: true })
  for (const minutes of [null, null]) await begun(author, reader, circle.id, 0, minutes)
  expect(await thisWeek(circle.id)).toMatchObject({ began: 7, median: null, enough: true })
})

it('says nothing of fewer than five, and nothing of answers to oneself', async () => {
  const { circle, author, reader } = await settle()
  for (const minutes of [1, 2, 3, 4]) await begun(author, reader, circle.id, 0, minutes)
  expect(await thisWeek(circle.id)).toMatchObject({ began: 'few', median: null, enough: false })
  const { threadId } = await begun(author, reader, circle.id, 0, null)
  await makeReply(author, threadId, 'still here')
  for (let n = 0; n < 5; n += 1) await begun(author, reader, circle.id, 0, null)
  expect(await thisWeek(circle.id)).toMatchObject({ began: 10, median: null })
})

it('goes back twelve weeks, each with its Monday, empty ones included', async () => {
  const { circle, author, reader } = await settle()
  for (let n = 0; n < 5; n += 1) await begun(author, reader, circle.id, 21, 5)
  const weeks = await readReplyWeeks(circle.id)
  expect(weeks).toHaveLength(12)
  expect(weeks.every(({ week }) => week.getUTCDay() === 1)).toBe(true)
  expect(weeks.filter(({ began }) => began !== 0)).toEqual([weeks.at(-4)])
  expect(weeks.at(-4)).toMatchObject({ median: 5 })
})

it('hides small numbers of what came of the hints, so that none can be worked out', async () => {
  const { circle } = await settle()
  const add = (count: number, outcome: 'changed' | 'as_it_was' | 'put_away') =>
    db.hint.createMany({
      data: Array.from({ length: count }, () => ({
        circleId: circle.id,
        kind: 'shaming' as const,
        arm: 'shown' as const,
        outcome,
      })),
    })
  await add(8, 'changed')
  await add(2, 'as_it_was')
  expect((await readHintWeeks()).at(-1)).toMatchObject({ changed: 'withheld', asItWas: 'few', other: 'few' })
  await add(6, 'as_it_was')
  await add(5, 'put_away')
  expect((await readHintWeeks()).at(-1)).toMatchObject({ changed: 8, asItWas: 8, other: 5, shown: 21 })
})

it('a host sees the waiting cases of their own circle and no other, an admin all', async () => {
  const { circle, author, reader, host } = await settle()
  const other = await settle()
  for (const place of [{ circle, author, reader }, other]) {
    const { postId = '' } = await begun(place.author, place.reader, place.circle.id, 0, 1)
    await fileReport(place.author, { postId, reason: 'unkind', words: '' })
  }
  const count = (waiting: { cases: number }[]) => waiting.reduce((sum, { cases }) => sum + cases, 0)
  expect(count((await readCircleDashboard(host, circle.id)).waiting)).toBe(1)
  const caller = callerFor({ viewer: host, address: '::1' })
  await expect(caller.dashboard.ofCircle({ circleId: other.circle.id })).rejects.toThrow('for the hosts')
  expect(count((await readDashboard()).waiting)).toBe(2)
})

it('holds no id, name or word of anybody', async () => {
  const { circle, author, reader, host } = await settle()
  for (let n = 0; n < 6; n += 1) await begun(author, reader, circle.id, 0, 2)
  const told = JSON.stringify([await readDashboard(), await readCircleDashboard(host, circle.id)])
  for (const { memberId, displayName } of [author, reader, host]) {
    expect(told).not.toContain(memberId)
    expect(told).not.toContain(displayName)
  }
})

it('says how everything is, each for itself, and names errands that are late', async () => {
  const well = await readHealth()
  expect(well.map(({ what }) => what)).toEqual([
    ...['stopping', 'database', 'migrations', 'redis', 'room'],
    ...['jobs', 'mail', 'push', 'disk', 'encoder'],
  ])
  expect(well.find(({ what }) => what === 'jobs')).toMatchObject({ state: 'well' })
  await db.$executeRaw`SELECT graphile_worker.add_job('greet', '{}'::json, run_at := now() - interval '1 hour')`
  const late = await readHealth()
  expect(late.find(({ what }) => what === 'jobs')).toEqual({
    what: 'jobs',
    state: 'ill',
    says: 'One errand is late.',
  })
})
