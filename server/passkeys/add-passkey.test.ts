import { expect, test } from 'vitest'
import { makeAuthenticator } from '#prisma/factories/authenticator.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { pause } from '#server/members/pause.ts'
import { addPasskey } from './add-passkey.ts'
import { askToAdd } from './ask-to-add.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { listPasskeys, removePasskey, renamePasskey } from './keep-passkey.ts'
import { mailPasskey } from './mail-passkey.ts'
import { relyingParty } from './relying-party.ts'
import { passkeyLimits } from './schema.ts'

const device = () => makeAuthenticator({ origin: relyingParty().origin, rpId: relyingParty().id })
const refused = {
  code: 'CONFLICT',
  reason: 'That passkey could not be added. Nothing was changed; please try once more.',
}

test('a passkey is added, named, shown to its member alone and taken away', async () => {
  const mo = await makeViewer()
  const jo = await makeViewer()
  const { passkeyId } = await addPasskey(mo, { name: 'Phone', response: device().make(await askToAdd(mo)) })
  await renamePasskey(mo, { passkeyId, name: 'The old phone' })
  expect(await listPasskeys(mo)).toMatchObject([{ name: 'The old phone', synced: false, lastUsedAt: null }])
  expect(JSON.stringify(await listPasskeys(mo))).not.toContain('publicKey')
  expect(await listPasskeys(jo)).toEqual([])
  await expect(removePasskey(jo, passkeyId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(renamePasskey(jo, { passkeyId, name: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await removePasskey(mo, passkeyId)
  expect(await listPasskeys(mo)).toEqual([])
})

test('only an answer to what was asked of this member, here and just now, is taken', async () => {
  const mo = await makeViewer()
  const jo = await makeViewer()
  const phone = device()
  const add = (response: ReturnType<typeof phone.make>) => addPasskey(mo, { name: 'Phone', response })
  await expect(add(phone.make(await askToAdd(jo)))).rejects.toMatchObject(refused)
  await expect(add(phone.make(await askToSignIn()))).rejects.toMatchObject(refused)
  const elsewhere = { origin: 'https://enough.example' }
  await expect(add(phone.make(await askToAdd(mo), elsewhere))).rejects.toMatchObject(refused)
  const asked = await askToAdd(mo)
  await db.passkeyAsk.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } })
  await expect(add(phone.make(asked))).rejects.toMatchObject(refused)
  const answer = phone.make(await askToAdd(mo))
  await add(answer)
  await expect(add(answer)).rejects.toMatchObject(refused)
  expect(await listPasskeys(mo)).toHaveLength(1)
})

test('ten fit, also when an eleventh comes at the same moment', async () => {
  const mo = await makeViewer()
  const asks = await Promise.all(Array.from({ length: passkeyLimits.each + 2 }, () => askToAdd(mo)))
  const answers = await Promise.allSettled(
    asks.map((asked) => addPasskey(mo, { name: 'Key', response: device().make(asked) })),
  )
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(2)
  await expect(askToAdd(mo)).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('a mail tells of it, on a pause too, and says nothing about this place', async () => {
  const mo = await makeViewer()
  await addPasskey(mo, { name: 'My secret name', response: device().make(await askToAdd(mo)) })
  await pause(mo)
  const [{ n } = { n: 0 }] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE task_identifier = 'mail_passkey'`
  expect(n).toBeGreaterThan(0)
  await mailPasskey({ memberId: mo.memberId })
  const { email } = await db.member.findUniqueOrThrow({ where: { id: mo.memberId } })
  const [mail] = await db.demoMail.findMany({ where: { to: email } })
  expect(mail?.subject).toBe('A new way to sign in')
  expect(mail?.text).toContain('/you/signing-in')
  expect(mail?.text).not.toMatch(/secret|circle|parent|moderator/i)
})
