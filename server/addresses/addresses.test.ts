import { expect, test } from 'vitest'
import { makeMember, makeViewer } from '#prisma/factories/member.ts'
import { browserOf } from '#prisma/factories/proof.ts'
import { waitingJobs } from '#prisma/factories/receiver.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { forgetAddresses } from '#server/leaving/forget-addresses.ts'
import { askCutOff, askForAddress } from './ask-for-address.ts'
import { confirmAddress, waitDays } from './confirm-address.ts'
import { changeAddress } from './hold-address.ts'
import { keepAddress } from './keep-address.ts'
import { mailAddressChanged } from './mail-changed.ts'
import { showAddress } from './show-address.ts'

let made = 0
const fresh = () => {
  made += 1
  return `other-${made}-${process.pid}@new.example`
}
const from = () => `network-${Math.random()}`
const mailsTo = (to: string) => db.demoMail.findMany({ where: { to }, orderBy: { id: 'asc' } })
const codeIn = async (to: string) =>
  (await mailsTo(to)).at(-1)?.subject.match(/^(\d{6}) is your code$/)?.[1] ?? 'none'
const emailOf = async ({ memberId }: Viewer) =>
  (await db.member.findUniqueOrThrow({ where: { id: memberId } })).email
const rowOf = ({ memberId }: Viewer) => db.addressChange.findUnique({ where: { memberId } })
const later = (days: number) => new Date(Date.now() + days * 86_400_000)

const signedIn = async () => {
  const member = await makeMember()
  const browser = await browserOf({ memberId: member.id })
  return { ...browser, old: member.email, viewer: await browser.viewer() }
}
/** Somebody whose mailbox is gone, with nothing else to show. */
const cutOff = async () => {
  const scene = await signedIn()
  const { memberId } = scene.viewer
  await db.noticeSettings.create({ data: { memberId, mailRefusedAt: new Date() } })
  return scene
}

test('by the code from the new mailbox it is theirs, signed in as before; the old one is told, and forgotten', async () => {
  const { viewer, old, sessionId } = await signedIn()
  const email = fresh()
  await db.verificationToken.create({
    data: { identifier: old, tokenHash: `link ${email}`, expiresAt: later(1) },
  })
  await askForAddress(viewer, { email, from: from() })
  expect(await emailOf(viewer)).toBe(old)
  expect(await mailsTo(old)).toEqual([])
  expect(await confirmAddress(viewer, await codeIn(email))).toEqual({ from: null })
  expect(await emailOf(viewer)).toBe(email)
  expect(await db.session.count({ where: { id: sessionId } })).toBe(1)
  // a link that was on its way to the old mailbox
  expect(await db.verificationToken.count({ where: { identifier: old } })).toBe(0)
  const { memberId } = viewer
  expect(await db.notification.count({ where: { memberId, kind: 'address_changed' } })).toBe(1)
  const told = await waitingJobs('mail_address_changed')
  expect(told.filter(({ payload }) => payload.memberId === memberId)).toHaveLength(1)
  await mailAddressChanged({ memberId })
  await mailAddressChanged({ memberId })
  const mails = await mailsTo(old)
  expect(mails).toHaveLength(1)
  expect(JSON.stringify(mails)).not.toContain(email)
  expect(await rowOf(viewer)).toBeNull()
})

test('whoever asks learns nothing of who has an account: its owner alone is told, and keeps it', async () => {
  const { viewer, old } = await signedIn()
  const { email, id } = await makeMember()
  const answers = [await askForAddress(viewer, { email, from: from() })]
  const row = await rowOf(viewer)
  answers.push(await askForAddress(viewer, { email: fresh(), from: from() }))
  expect(answers).toEqual([undefined, undefined])
  expect(Object.keys(row ?? {})).toEqual(Object.keys((await rowOf(viewer)) ?? {}))
  expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual(['About your mail address'])
  expect(await emailOf(viewer)).toBe(old)
  expect((await db.member.findUniqueOrThrow({ where: { id } })).email).toBe(email)
})

test('an account that was made meanwhile keeps its address', async () => {
  const { viewer, old } = await signedIn()
  const email = fresh()
  await askForAddress(viewer, { email, from: from() })
  const code = await codeIn(email)
  await makeMember({ email })
  await expect(confirmAddress(viewer, code)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await emailOf(viewer)).toBe(old)
})

test('a code is good once, in the browser that asked, and for the address it was mailed to', async () => {
  const { viewer } = await signedIn()
  const elsewhere = await (await browserOf(viewer)).viewer()
  const [one, two] = [fresh(), fresh()]
  await askForAddress(viewer, { email: one, from: from() })
  const early = await codeIn(one)
  await expect(confirmAddress(elsewhere, early)).rejects.toMatchObject({ code: 'CONFLICT' })
  await askForAddress(viewer, { email: two, from: from() })
  await expect(confirmAddress(viewer, early)).rejects.toMatchObject({ code: 'CONFLICT' })
  const code = await codeIn(two)
  const both = await Promise.allSettled([confirmAddress(viewer, code), confirmAddress(viewer, code)])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await emailOf(viewer)).toBe(two)
})

test('five tries, and no more', async () => {
  const { viewer } = await signedIn()
  const email = fresh()
  await askForAddress(viewer, { email, from: from() })
  const code = await codeIn(email)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries += 1)
    await expect(confirmAddress(viewer, wrong)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(confirmAddress(viewer, code)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
})

test('whose mailbox is gone and who has nothing else to show waits some days, and mail goes out again', async () => {
  const { viewer, old } = await cutOff()
  const { memberId } = viewer
  const email = fresh()
  expect(await showAddress(viewer)).toEqual({
    email: old,
    refused: true,
    cutOff: true,
    stuck: false,
    coming: null,
  })
  await askCutOff(viewer, { email, from: from() })
  const { from: holds } = await confirmAddress(viewer, await codeIn(email))
  expect(holds?.getTime()).toBeGreaterThan(later(waitDays - 0.01).getTime())
  expect(await showAddress(viewer)).toMatchObject({ email: old, coming: { email } })
  expect(await db.notification.count({ where: { memberId, kind: 'address_changing' } })).toBe(1)
  const [job] = (await waitingJobs('change_address')).filter(({ payload }) => payload.memberId === memberId)
  expect(job?.runAt).toEqual(holds)
  await changeAddress({ memberId })
  expect(await emailOf(viewer)).toBe(old)
  await changeAddress({ memberId }, later(waitDays))
  expect(await showAddress(viewer)).toEqual({
    email,
    refused: false,
    cutOff: false,
    stuck: false,
    coming: null,
  })
})

test('any browser of theirs can say no until then', async () => {
  const { viewer, old } = await cutOff()
  const { memberId } = viewer
  const email = fresh()
  await askCutOff(viewer, { email, from: from() })
  await confirmAddress(viewer, await codeIn(email))
  await keepAddress(await (await browserOf(viewer)).viewer())
  expect(await rowOf(viewer)).toBeNull()
  await changeAddress({ memberId }, later(waitDays))
  expect(await emailOf(viewer)).toBe(old)
})

test('it does not hold when somebody else has an account with it by then', async () => {
  const { viewer, old } = await cutOff()
  const email = fresh()
  await askCutOff(viewer, { email, from: from() })
  await confirmAddress(viewer, await codeIn(email))
  await makeMember({ email })
  await changeAddress({ memberId: viewer.memberId }, later(waitDays))
  expect(await emailOf(viewer)).toBe(old)
  expect(await rowOf(viewer)).toBeNull()
})

test('nobody goes that way whose mailbox works, who has a passkey, or who looks after others', async () => {
  const works = await makeViewer()
  const { viewer: hasKey } = await cutOff()
  await db.passkey.create({
    data: {
      memberId: hasKey.memberId,
      credentialId: fresh(),
      publicKey: Buffer.of(1),
      name: 'A key',
      synced: false,
      backedUp: false,
    },
  })
  const { viewer } = await cutOff()
  const host = { ...viewer, hosts: ['00000000-0000-7000-8000-00000000000a'] }
  for (const one of [works, hasKey, host])
    await expect(askCutOff(one, { email: fresh(), from: from() })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('what was asked for and never shown is forgotten', async () => {
  const { viewer } = await signedIn()
  await askForAddress(viewer, { email: fresh(), from: from() })
  await forgetAddresses()
  expect(await rowOf(viewer)).not.toBeNull()
  await forgetAddresses(later(1))
  expect(await rowOf(viewer)).toBeNull()
})

test('the database keeps no code, and lets nothing hold that was not shown', async () => {
  const { memberId } = await makeViewer()
  const row = { memberId, email: fresh(), expiresAt: later(1), waits: false }
  await expect(db.addressChange.create({ data: { ...row, codeHash: '123456' } })).rejects.toThrow(
    'keeps_a_hash',
  )
  const both = { codeHash: 'a'.repeat(64), holdsFrom: later(1) }
  await expect(db.addressChange.create({ data: { ...row, ...both } })).rejects.toThrow('is_shown_first')
})
