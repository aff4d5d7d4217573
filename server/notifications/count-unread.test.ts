import { beforeAll, expect, it } from 'vitest'
import { makeHiddenReply, makeHiddenThread, putApart, putMute } from '#prisma/factories/apart.ts'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import { NotificationKind } from '#prisma/generated/enums.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { NoticeGroup } from '#server/deliveries/schema.ts'
import { saveSettings } from '#server/deliveries/settings.ts'
import { countUnread, listNotifications } from './queries.ts'

const people = ['blocked', 'blocking', 'muted', 'mutedBefore', 'hidden', 'plain'] as const

let viewer: Viewer
/** A post and its thread, in all the ways in which one can be there for the viewer or not. */
const posts: { threadId: string; postId: string }[] = []

const writeAll = async (circleId: string, own: string) => {
  for (const who of people) {
    const other = await makeViewer()
    await putInCircle(circleId, other.memberId)
    const theirs = await (who === 'hidden'
      ? makeHiddenThread(other, circleId, {})
      : makeThread(other, circleId))
    const reply = who === 'hidden' ? makeHiddenReply : makeReply
    const { postId } = await reply(other, own, `It is ${who} here.`)
    posts.push({ threadId: theirs.threadId, postId: theirs.postId }, { threadId: own, postId })
    if (who === 'blocked') await putApart(viewer, other)
    if (who === 'blocking') await putApart(other, viewer)
    if (who === 'muted') await putMute(viewer, other)
    if (who === 'mutedBefore') await putMute(viewer, other, new Date(Date.now() - 1_000))
  }
  const { aliasId } = await db.post.findFirstOrThrow({ where: { threadId: own, anonymous: true } })
  await db.aliasAway.create({ data: { memberId: viewer.memberId, aliasId: aliasId ?? '', reason: 'block' } })
}

beforeAll(async () => {
  const circle = await makeCircle()
  viewer = await makeViewer()
  await putInCircle(circle.id, viewer.memberId)
  const { threadId } = await makeThread(viewer, circle.id)
  await writeAll(circle.id, threadId)
  await db.notification.deleteMany({ where: { memberId: viewer.memberId } })
})

const listed = async () => {
  const ids: string[] = []
  let cursor: { at: Date; id: string } | null = null
  do {
    const { notifications, next } = await listNotifications(viewer, cursor)
    ids.push(...notifications.filter(({ read }) => !read).map(({ id }) => id))
    cursor = next
  } while (cursor)
  return ids.length
}

const choices: (NoticeGroup[] | null)[] = [null, ['moderators', 'care'], ['replies', 'moderators', 'care']]

it.each(Object.values(NotificationKind))('counts of %s what is listed, whoever wrote it', async (kind) => {
  const { memberId } = viewer
  await db.notification.deleteMany({ where: { memberId } })
  for (const about of [...posts, { threadId: null, postId: null }]) {
    // a kind that is about something else refuses a thread
    await db.notification.create({ data: { memberId, kind, ...about } }).catch(() => undefined)
  }
  for (const takesApologies of [true, false])
    for (const inApp of choices) {
      await db.member.update({ where: { id: memberId }, data: { takesApologies } })
      await db.noticeSettings.deleteMany({ where: { memberId } })
      if (inApp) await saveSettings(viewer, { inApp })
      const count = await countUnread(viewer)
      expect({ kind, inApp, takesApologies, count }).toEqual({
        kind,
        inApp,
        takesApologies,
        count: await listed(),
      })
    }
})

it('leaves out some and counts others, or it would say nothing', async () => {
  const { memberId } = viewer
  await db.notification.deleteMany({ where: { memberId } })
  await db.noticeSettings.deleteMany({ where: { memberId } })
  for (const about of posts.slice(1))
    await db.notification.create({ data: { memberId, kind: 'mention', ...about } })
  expect(await countUnread(viewer)).toBe(posts.length - 1)
  await db.notification.updateMany({ where: { memberId }, data: { kind: 'me_too' } })
  const fewer = await countUnread(viewer)
  expect(fewer).toBeLessThan(posts.length - 1)
  expect(fewer).toBeGreaterThan(0)
})
