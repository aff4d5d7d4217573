import { expect, test } from 'vitest'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { presets } from '#server/deliveries/schema.ts'
import { saveSettings } from '#server/deliveries/settings.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { callerFor } from '#server/trpc/root.ts'

const noticesOf = (viewer: Viewer) => callerFor({ viewer, address: 'test' }).notifications
const seen = async (viewer: Viewer) => {
  const { notifications } = await noticesOf(viewer).list({})
  expect(await noticesOf(viewer).unreadCount()).toBe(notifications.length)
  return notifications.map(({ kind }) => kind).sort()
}

/** Everything a member may hear of at once; who looks after this place hears more. */
const makeHeard = async () => {
  const scene = await makeScene()
  const { author, reader, threadId, postId } = scene
  await makeReply(reader, threadId)
  await sayMeToo(reader, postId)
  const { memberId } = author
  const kinds = ['letter', 'new_thread', 'care', 'decision', 'appeal_decided', 'lifted', 'overdue'] as const
  await db.notification.createMany({ data: kinds.map((kind) => ({ memberId, kind })) })
  return scene
}
const must = ['appeal_decided', 'care', 'decision', 'lifted', 'overdue']

test('somebody who never chose sees everything', async () => {
  const { author } = await makeHeard()
  expect(await seen(author)).toEqual([...must, 'letter', 'me_too', 'new_thread', 'reply'].sort())
})

test.each([
  ['replies', 'reply'],
  ['me_too', 'me_too'],
  ['circles', 'new_thread'],
  ['letters', 'letter'],
] as const)('%s out of the app: neither in the list nor counted, until it is back', async (group, kind) => {
  const { author } = await makeHeard()
  const all = await seen(author)
  await saveSettings(author, { inApp: presets.everything.inApp.filter((one) => one !== group) })
  expect(await seen(author)).toEqual(all.filter((one) => one !== kind))
  await saveSettings(author, { inApp: presets.everything.inApp })
  expect(await seen(author)).toEqual(all)
})

test('what must be is there whatever was chosen: statements, appeals, care, and the work of the team', async () => {
  const { author } = await makeHeard()
  await saveSettings(author, presets.least)
  expect(await seen(author)).toEqual(must)
  const none = db.noticeSettings.update({ where: { memberId: author.memberId }, data: { inApp: [] } })
  await expect(none).rejects.toThrow('NoticeSettings_what_must_be')
})

test('what one member leaves out is no concern of another', async () => {
  const { author, reader, threadId } = await makeHeard()
  await makeReply(reader, threadId)
  await makeReply(author, threadId)
  await saveSettings(author, presets.least)
  expect(await seen(reader)).toEqual(['reply'])
})
