import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { putInCircle } from '#prisma/factories/circle.ts'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { openPostOffice } from '#prisma/factories/post-office.ts'
import { waitingJobs } from '#prisma/factories/receiver.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { beQuietUntil } from '#server/notifications/be-quiet.ts'
import { markNotificationsRead } from '#server/notifications/mark-notifications-read.ts'
import { notify } from '#server/notifications/notify.ts'
import { deletePost } from '#server/posts/delete-post.ts'
import { transaction } from '#server/transaction.ts'
import { deliver } from './deliver.ts'
import { presets } from './schema.ts'
import { saveSettings, showSettings } from './settings.ts'

let office: Awaited<ReturnType<typeof openPostOffice>>
beforeAll(async () => {
  office = await openPostOffice()
  Object.assign(process.env, { SMTP_URL: office.url, SMTP_TIMEOUT_MS: '700' })
})
afterAll(() => office.close())
beforeEach(() => office.be('kind'))

const inAnHour = () => new Date(Date.now() + 3_600_000)
const emailOf = async ({ memberId }: Viewer) =>
  (await db.member.findUniqueOrThrow({ where: { id: memberId } })).email
const mailsTo = async (viewer: Viewer) => office.to(await emailOf(viewer))
const mailTo = ({ memberId }: Viewer, at = inAnHour()) => deliver({ memberId, channel: 'mail' }, at)
const deliveriesOf = ({ memberId }: Viewer) =>
  db.delivery.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } })
const whysOf = async (viewer: Viewer) => (await deliveriesOf(viewer)).map(({ why }) => why)

/** Somebody who wants every mail, and began a conversation that another has answered. */
const makeAnswered = async () => {
  const scene = await makeScene()
  await saveSettings(scene.author, presets.everything)
  const { postId } = await makeReply(scene.reader, scene.threadId, 'The secret word is marmalade.')
  return { ...scene, answerId: postId }
}
const sendCare = ({ memberId }: Viewer, threadId: string, postId: string) =>
  transaction((tx, afterCommit) => notify(tx, afterCommit, { kind: 'care', memberId, threadId, postId }))

describe('a notice that leaves by mail', () => {
  it('gathers with the others, says that there is something, and nothing of what it is', async () => {
    const { author, reader, threadId, circle } = await makeAnswered()
    const third = await makeViewer({ displayName: 'Quentin Marmalade' })
    await putInCircle(circle.id, third.memberId)
    await makeReply(third, threadId)
    await makeReply(reader, threadId)
    await mailTo(author)
    const [mail, ...more] = await mailsTo(author)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('There is something new for you at Enough')
    const whole = JSON.stringify(mail)
    for (const secret of [
      'marmalade',
      'A long day',
      circle.name,
      circle.slug,
      'Quentin',
      threadId,
      author.memberId,
    ])
      expect(whole.toLowerCase()).not.toContain(secret.toLowerCase())
    expect(mail?.text).toContain('/notices')
    expect((await deliveriesOf(author))[0]?.sentAt).not.toBeNull()
  })

  it('says it even more plainly where somebody wishes so', async () => {
    const { author } = await makeAnswered()
    await saveSettings(author, { plainSender: true })
    await mailTo(author)
    const [mail] = await mailsTo(author)
    expect([mail?.subject, mail?.from?.name]).toEqual(['Something new for you', 'Notes'])
    expect(mail?.text).not.toContain('Enough')
  })

  it('goes once, however often its job runs, and not again until it was read', async () => {
    const { author, reader, threadId } = await makeAnswered()
    await Promise.all([mailTo(author), mailTo(author), mailTo(author)])
    await makeReply(reader, threadId)
    await mailTo(author)
    expect(await mailsTo(author)).toHaveLength(1)
    await markNotificationsRead(author, undefined)
    await makeReply(reader, threadId)
    await mailTo(author)
    expect(await mailsTo(author)).toHaveLength(2)
  })

  it('is put into the queue in the transaction of what it tells: both are there, or neither', async () => {
    const { author, threadId } = await makeScene()
    await saveSettings(author, presets.everything)
    const lost = transaction(async (tx, afterCommit) => {
      await notify(tx, afterCommit, {
        kind: 'care',
        memberId: author.memberId,
        threadId,
        postId: randomUUID(),
      })
    })
    await expect(lost).rejects.toThrow()
    expect(await deliveriesOf(author)).toEqual([])
    const jobs = await waitingJobs('deliver')
    expect(jobs.filter(({ payload }) => payload.memberId === author.memberId)).toEqual([])
  })

  it('is not written at all where mail is not wanted: the gentle preset', async () => {
    const { author, reader, threadId } = await makeScene()
    await makeReply(reader, threadId)
    expect(await deliveriesOf(author)).toEqual([])
  })
})

describe('at the last moment everything is asked again', () => {
  it('read meanwhile', async () => {
    const { author } = await makeAnswered()
    await markNotificationsRead(author, undefined)
    await mailTo(author)
    expect(await whysOf(author)).toEqual(['read'])
  })

  it('the answer was taken back; one that comes after it is news again', async () => {
    const { author, reader, answerId, threadId } = await makeAnswered()
    await deletePost(reader, answerId)
    await mailTo(author)
    expect(await whysOf(author)).toEqual(['gone'])
    await makeReply(reader, threadId)
    await mailTo(author)
    expect(await whysOf(author)).toEqual([null])
    expect(await mailsTo(author)).toHaveLength(1)
  })

  it('somebody left the circle', async () => {
    const { author, circle } = await makeAnswered()
    await db.membership.updateMany({
      where: { circleId: circle.id, memberId: author.memberId },
      data: { state: 'left' },
    })
    await mailTo(author)
    expect(await whysOf(author)).toEqual(['gone'])
  })

  it.each([
    ['not wanted any more', { mail: [] }, 'not wanted'],
    ['all mail was stopped', { takesMail: false }, 'mail stopped'],
  ])('%s', async (_, change, why) => {
    const { author } = await makeAnswered()
    await saveSettings(author, change)
    await mailTo(author)
    expect(await whysOf(author)).toEqual([why])
  })

  it('the account is on a pause', async () => {
    const paused = await makeAnswered()
    await db.member.update({ where: { id: paused.author.memberId }, data: { pausedAt: new Date() } })
    await mailTo(paused.author)
    expect(await whysOf(paused.author)).toEqual(['paused'])
  })
})

describe('it waits', () => {
  it('while quiet hours last; what is care for this person does not', async () => {
    const { author, threadId, postId } = await makeAnswered()
    const now = new Date('2030-03-04T23:00:00Z')
    const quietHours = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 22 * 60, to: 7 * 60 }))
    await saveSettings(author, { quietHours })
    await mailTo(author, now)
    const [waits] = await deliveriesOf(author)
    expect(waits).toMatchObject({ sentAt: null, droppedAt: null, dueAt: new Date('2030-03-05T07:00:00Z') })
    expect(await mailsTo(author)).toHaveLength(0)
    await sendCare(author, threadId, postId)
    await mailTo(author, now)
    expect(await mailsTo(author)).toHaveLength(1)
    await mailTo(author, new Date('2030-03-05T07:00:00Z'))
    expect(await mailsTo(author)).toHaveLength(2)
  })

  it('while somebody is with their child', async () => {
    const { author } = await makeAnswered()
    const now = inAnHour()
    await beQuietUntil(author.memberId, new Date(now.getTime() + 900_000))
    await mailTo(author, now)
    expect((await deliveriesOf(author))[0]?.dueAt).toEqual(new Date(now.getTime() + 900_000))
    expect(await mailsTo(author)).toHaveLength(0)
  })

  it('while its reader is here, and goes when they left without reading it', async () => {
    const { author } = await makeAnswered()
    const now = inAnHour()
    const { sessionId } = await signIn(author)
    const seen = (lastSeenAt: Date) => db.session.update({ where: { id: sessionId }, data: { lastSeenAt } })
    await seen(now)
    await mailTo(author, now)
    expect(await mailsTo(author)).toHaveLength(0)
    await mailTo(author, new Date(now.getTime() + 360_000))
    expect(await mailsTo(author)).toHaveLength(1)
  })
})

describe('a mail server', () => {
  it('that is busy is tried again, and nothing is lost', async () => {
    const { author } = await makeAnswered()
    office.be('busy')
    await expect(mailTo(author)).rejects.toThrow()
    expect((await deliveriesOf(author))[0]).toMatchObject({ sentAt: null, droppedAt: null, attempts: 1 })
    office.be('kind')
    await mailTo(author)
    expect(await mailsTo(author)).toHaveLength(1)
  })

  it('that says nothing does not hold us for ever', async () => {
    const { author } = await makeAnswered()
    office.be('silent')
    await expect(mailTo(author)).rejects.toThrow()
    office.be('kind')
    await mailTo(author)
    expect(await mailsTo(author)).toHaveLength(1)
  })

  it('that knows no such mailbox stops all mail there, and its owner sees it', async () => {
    const { author, reader, threadId } = await makeAnswered()
    office.be('no such mailbox')
    await mailTo(author)
    expect(await whysOf(author)).toEqual(['address refused'])
    expect(await showSettings(author)).toMatchObject({ mailRefused: true })
    office.be('kind')
    await markNotificationsRead(author, undefined)
    await makeReply(reader, threadId)
    expect(await deliveriesOf(author)).toHaveLength(1)
  })
})
