import { expect, test } from 'vitest'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { memberAdapter } from '#server/auth/member-adapter.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { leave, revokeOtherSessions, revokeSession } from '#server/members/revoke-session.ts'
import { showSettings } from './settings.ts'
import { subscribe } from './subscribe.ts'

let made = 0

/** A browser of theirs that is signed in and may be woken. */
const openBrowser = async (viewer: Viewer) => {
  made += 1
  const { sessionId, token } = await signIn(viewer)
  const here = { ...viewer, sessionId }
  const endpoint = `https://fcm.googleapis.com/fcm/send/${made}`
  const keys = { p256dh: 'a-key-that-is-long-enough', auth: 'a-secret-that-is-long' }
  const switchOn = (who: Viewer = here) => subscribe(who, { endpoint, ...keys })
  await switchOn()
  return { here, endpoint, token, switchOn }
}
type Browser = Awaited<ReturnType<typeof openBrowser>>

const awake = async ({ memberId }: Viewer) =>
  (await db.pushSubscription.findMany({ where: { memberId }, orderBy: { createdAt: 'asc' } })).map(
    ({ endpoint }) => endpoint,
  )

const ways: [string, (phone: Browser, laptop: Browser) => Promise<unknown> | undefined][] = [
  ['signing out', ({ token }) => memberAdapter('A browser').deleteSession?.(token) as Promise<unknown>],
  ['leaving at once', ({ here }) => leave(here)],
  ['another browser that signs it out', ({ here }, laptop) => revokeSession(laptop.here, here.sessionId)],
  ['another browser that signs out all the rest', (_, laptop) => revokeOtherSessions(laptop.here)],
]

test.each(ways)('%s takes the notes off that browser, and off no other', async (_, signOut) => {
  const [mo, jo] = [await makeViewer(), await makeViewer()]
  const [phone, laptop] = [await openBrowser(mo), await openBrowser(mo)]
  const theirs = await openBrowser(jo)
  expect(await awake(mo)).toEqual([phone.endpoint, laptop.endpoint])
  await signOut(phone, laptop)
  expect(await awake(mo)).toEqual([laptop.endpoint])
  expect(await awake(jo)).toEqual([theirs.endpoint])
})

test('a browser that is signed out can not switch it on', async () => {
  const mo = await makeViewer()
  const phone = await openBrowser(mo)
  await leave(phone.here)
  await expect(phone.switchOn()).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await awake(mo)).toEqual([])
})

test('whoever switches it on next on the same browser has it, and it goes with their session', async () => {
  const [mo, jo] = [await makeViewer(), await makeViewer()]
  const [phone, other] = [await openBrowser(mo), await openBrowser(jo)]
  await phone.switchOn(other.here)
  expect(await awake(mo)).toEqual([])
  await leave(phone.here)
  expect(await awake(jo)).toHaveLength(2)
  await leave(other.here)
  expect(await awake(jo)).toEqual([])
})

test('a member sees which of their browsers this one is', async () => {
  const mo = await makeViewer()
  const [phone, laptop] = [await openBrowser(mo), await openBrowser(mo)]
  expect((await showSettings(phone.here)).devices.map(({ here }) => here)).toEqual([true, false])
  expect((await showSettings(laptop.here)).devices.map(({ here }) => here)).toEqual([false, true])
  expect(JSON.stringify((await showSettings(phone.here)).devices)).not.toContain(phone.here.sessionId)
})
