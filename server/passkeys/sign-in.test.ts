import { beforeEach, expect, test } from 'vitest'
import { makeAuthenticator } from '#prisma/factories/authenticator.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { openSession } from '#server/auth/open-session.ts'
import { type Viewer, viewerFromCookie } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { pause } from '#server/members/pause.ts'
import { addPasskey } from './add-passkey.ts'
import { askToAdd } from './ask-to-add.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { removePasskey } from './keep-passkey.ts'
import { relyingParty } from './relying-party.ts'
import { memberOfPasskey } from './sign-in.ts'

const device = () => makeAuthenticator({ origin: relyingParty().origin, rpId: relyingParty().id })
let mo: Viewer
let phone: ReturnType<typeof device>
let passkeyId: string
beforeEach(async () => {
  mo = await makeViewer()
  phone = device()
  const response = phone.make(await askToAdd(mo))
  passkeyId = (await addPasskey(mo, { name: 'My phone', response })).passkeyId
})

const closed = {
  code: 'FORBIDDEN',
  reason: 'That passkey did not open the door. A link by mail always does.',
}

test('whoever has the passkey is in, with the same session that a link would give', async () => {
  await pause(mo)
  expect(await memberOfPasskey(phone.answer(await askToSignIn()))).toBe(mo.memberId)
  const cookie = await openSession(mo.memberId, 'Mozilla/5.0 (iPhone) Version/18.5 Safari/604.1', 'passkey')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' })
  expect((await viewerFromCookie(`${cookie.name}=${cookie.value}`))?.memberId).toBe(mo.memberId)
  const row = await db.session.findFirstOrThrow({ where: { memberId: mo.memberId } })
  expect(row.device).toBe('Safari on an iPhone')
  expect(JSON.stringify(row)).not.toContain(cookie.value)
  expect((await db.member.findUniqueOrThrow({ where: { id: mo.memberId } })).pausedAt).toBeNull()
})

test('an answer counts once: replayed, it opens nothing', async () => {
  const answer = phone.answer(await askToSignIn())
  const taps = await Promise.allSettled(Array.from({ length: 6 }, () => memberOfPasskey(answer)))
  expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(memberOfPasskey(answer)).rejects.toMatchObject(closed)
})

test('what was asked too long ago, of somebody else or never is no question', async () => {
  const late = await askToSignIn()
  await db.passkeyAsk.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  await expect(memberOfPasskey(phone.answer(late))).rejects.toMatchObject(closed)
  // asked in order to add a passkey, by the member themselves
  await expect(memberOfPasskey(phone.answer(await askToAdd(mo)))).rejects.toMatchObject(closed)
  await expect(memberOfPasskey(phone.answer({ challenge: 'bWFkZS11cA' }))).rejects.toMatchObject(closed)
})

test.each([
  ['another site', { origin: 'https://enough.example' }],
  ['another relying party', { rpId: 'enough.example' }],
  ['nobody in front of the device', { userVerified: false }],
  ['a copy whose count stands still', { counter: 1 }],
])('%s is refused', async (_what, told) => {
  await memberOfPasskey(phone.answer(await askToSignIn(), { counter: 7 }))
  await expect(
    memberOfPasskey(phone.answer(await askToSignIn(), { counter: 8, ...told })),
  ).rejects.toMatchObject(closed)
})

test('an unknown passkey, one taken away and nonsense hear the very same', async () => {
  const asked = await askToSignIn()
  await expect(memberOfPasskey(device().answer(asked))).rejects.toMatchObject(closed)
  for (const nonsense of [null, 7, 'x', {}, { id: 'x' }, [], { id: 'x'.repeat(30_000) }])
    await expect(memberOfPasskey(nonsense)).rejects.toMatchObject(closed)
  await removePasskey(mo, passkeyId)
  await expect(memberOfPasskey(phone.answer(asked))).rejects.toMatchObject(closed)
})

test('what is asked at the door names nobody', async () => {
  expect(await askToSignIn()).not.toHaveProperty(
    'allowCredentials',
    expect.arrayContaining([expect.anything()]),
  )
  expect(JSON.stringify(await askToSignIn())).not.toContain(mo.memberId)
})
