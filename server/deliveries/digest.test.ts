import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { openPostOffice } from '#prisma/factories/post-office.ts'
import { waitingJobs } from '#prisma/factories/receiver.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { markNotificationsRead } from '#server/notifications/mark-notifications-read.ts'
import { nextDigest, periodOf } from '#server/notifications/next-digest.ts'
import { deletePost } from '#server/posts/delete-post.ts'
import { markRead } from '#server/threads/mark-read.ts'
import { callerFor } from '#server/trpc/root.ts'
import { planDigests } from './plan-digests.ts'
import { presets } from './schema.ts'
import { sendDigest } from './send-digest.ts'
import { saveSettings } from './settings.ts'

let office: Awaited<ReturnType<typeof openPostOffice>>
beforeAll(async () => {
  office = await openPostOffice()
  process.env.SMTP_URL = office.url
})
afterAll(() => office.close())

const mailsTo = async ({ memberId }: Viewer) =>
  office.to((await db.member.findUniqueOrThrow({ where: { id: memberId } })).email)
const settingsOf = ({ memberId }: Viewer) => db.noticeSettings.findUniqueOrThrow({ where: { memberId } })
const digestsOf = ({ memberId }: Viewer) =>
  db.digest.findMany({ where: { memberId }, orderBy: { period: 'asc' } })

const makeDue = async () => {
  const scene = await makeScene()
  await db.member.update({ where: { id: scene.author.memberId }, data: { timeZone: 'Asia/Kathmandu' } })
  await saveSettings(scene.author, { ...presets.digest, digestHour: 7 })
  const { postId } = await makeReply(scene.reader, scene.threadId, 'The secret word is marmalade.')
  const due = (await settingsOf(scene.author)).nextDigestAt ?? new Date(Number.NaN)
  const memberId = scene.author.memberId
  const send = () => sendDigest({ memberId, period: periodOf(due, 'Asia/Kathmandu') }, due)
  return { ...scene, answerId: postId, due, send }
}

test('comes at the hour of the clock on the wall, says what waits, and names nothing', async () => {
  const { author, due, send, circle } = await makeDue()
  expect(due.toISOString()).toMatch(/T01:15:00.000Z$/)
  await planDigests(due)
  await send()
  const [mail] = await mailsTo(author)
  expect(mail?.text).toContain('There are answers where you wrote.')
  for (const secret of ['marmalade', 'A long day', circle.name, circle.slug])
    expect(JSON.stringify(mail).toLowerCase()).not.toContain(secret.toLowerCase())
  expect(mail?.text).not.toMatch(/\b\d+ (answers?|new)/)
})

test('moves with its reader: in another zone it comes at that hour there', async () => {
  const { author } = await makeDue()
  const { members } = callerFor({ viewer: author, address: 'test' })
  await members.updateSettings({ timeZone: 'Asia/Tokyo' })
  expect((await settingsOf(author)).nextDigestAt?.toISOString()).toMatch(/T22:00:00.000Z$/)
  await members.updateSettings({ language: 'es' })
  expect((await settingsOf(author)).nextDigestAt?.toISOString()).toMatch(/T22:00:00.000Z$/)
  await expect(members.updateSettings({ timeZone: 'Mars/Olympus' })).rejects.toThrow()
  expect((await settingsOf(author)).nextDigestAt?.toISOString()).toMatch(/T22:00:00.000Z$/)
})

test('a zone alone brings no digest to somebody who wants none', async () => {
  const viewer = await makeViewer()
  await callerFor({ viewer, address: 'test' }).members.updateSettings({ timeZone: 'Asia/Tokyo' })
  expect(await db.noticeSettings.count({ where: { memberId: viewer.memberId } })).toBe(0)
  await saveSettings(viewer, { quietHours: [] })
  await callerFor({ viewer, address: 'test' }).members.updateSettings({ timeZone: 'Europe/Lisbon' })
  expect((await settingsOf(viewer)).nextDigestAt).toBeNull()
})

test('once a day, whoever looks and however often', async () => {
  const { author, due, send } = await makeDue()
  await Promise.all([planDigests(due), planDigests(due), planDigests(due)])
  await db.noticeSettings.update({ where: { memberId: author.memberId }, data: { nextDigestAt: due } })
  await planDigests(due)
  const jobs = await waitingJobs('send_digest')
  expect(jobs.filter(({ payload }) => payload.memberId === author.memberId)).toHaveLength(1)
  await send()
  await send()
  expect(await mailsTo(author)).toHaveLength(1)
  expect(await digestsOf(author)).toHaveLength(1)
})

test('is left out when nothing waits', async () => {
  const { author, due, send, threadId } = await makeDue()
  await markNotificationsRead(author, undefined)
  await markRead(author, { threadId, seq: 99 })
  await db.readMark.updateMany({ where: { memberId: author.memberId }, data: { updatedAt: due } })
  await planDigests(due)
  await send()
  expect(await mailsTo(author)).toHaveLength(0)
  expect((await digestsOf(author))[0]?.skippedAt).not.toBeNull()
})

test('tells of nothing that its reader may not see any more', async () => {
  const { author, reader, answerId, due, send } = await makeDue()
  await deletePost(reader, answerId)
  await planDigests(due)
  await send()
  expect(await mailsTo(author)).toHaveLength(0)
})

test('is not sent in quiet hours, or on a pause', async () => {
  const { author, due, send } = await makeDue()
  const quietHours = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 22 * 60, to: 9 * 60 }))
  await saveSettings(author, { quietHours })
  await planDigests(due)
  const [job] = (await waitingJobs('send_digest')).filter(
    ({ payload }) => payload.memberId === author.memberId,
  )
  expect(job?.runAt).toEqual(new Date(due.getTime() + 2 * 3_600_000))
  await db.member.update({ where: { id: author.memberId }, data: { pausedAt: new Date() } })
  await send()
  expect(await mailsTo(author)).toHaveLength(0)
})

test.each([
  // 02:00 is left out in Berlin that night: when the clock jumps
  ['2026-03-28T12:00:00Z', 'Europe/Berlin', 2, '2026-03-29T01:00:00.000Z'],
  // 02:00 comes twice: the first one, and not the second as well
  ['2026-10-24T12:00:00Z', 'Europe/Berlin', 2, '2026-10-25T00:00:00.000Z'],
  ['2026-10-25T00:00:00Z', 'Europe/Berlin', 2, '2026-10-26T01:00:00.000Z'],
  ['2026-05-05T02:15:00Z', 'Asia/Kathmandu', 8, '2026-05-06T02:15:00.000Z'],
])('after %s in %s the one at %i is due at %s', (after, zone, digestHour, expected) => {
  const time = { digestEvery: 'daily', digestHour, digestDay: 7 } as const
  expect(nextDigest(new Date(after), zone, time)?.toISOString()).toBe(expected)
})

test('once a week on the day that was chosen; never when none is wanted', async () => {
  const weekly = { digestEvery: 'weekly', digestHour: 18, digestDay: 7 } as const
  expect(nextDigest(new Date('2026-05-04T00:00:00Z'), 'UTC', weekly)?.toISOString()).toBe(
    '2026-05-10T18:00:00.000Z',
  )
  expect(nextDigest(new Date(), 'UTC', { ...weekly, digestEvery: 'never' })).toBeNull()
  const viewer = await makeViewer()
  await saveSettings(viewer, { digestEvery: 'weekly' })
  await saveSettings(viewer, { digestEvery: 'never' })
  expect((await settingsOf(viewer)).nextDigestAt).toBeNull()
})
