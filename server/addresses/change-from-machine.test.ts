import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeMember, makeViewer } from '#prisma/factories/member.ts'
import { browserOf, setUpApp } from '#prisma/factories/proof.ts'
import { waitingJobs } from '#prisma/factories/receiver.ts'
import { viewerFromCookie } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { readChain } from '#server/modlog/verify.ts'
import { askCutOff } from './ask-for-address.ts'
import { changeFromMachine } from './change-from-machine.ts'
import { mailAddressChanged } from './mail-changed.ts'
import { mailAddressGiven } from './mail-given.ts'
import { showAddress } from './show-address.ts'

let made = 0
const fresh = () => {
  made += 1
  return `given-${made}-${process.pid}@new.example`
}
const mailsTo = (to: string) => db.demoMail.findMany({ where: { to }, orderBy: { id: 'asc' } })
const emailOf = async (id: string) => (await db.member.findUniqueOrThrow({ where: { id } })).email

/** A moderator whose mailbox refuses all mail, in a browser that was opened long ago. */
const makeStuck = async () => {
  const member = await makeMember({ role: 'moderator' })
  const { id: memberId, email: old } = member
  await db.noticeSettings.create({ data: { memberId, mailRefusedAt: new Date() } })
  const browser = await browserOf({ memberId })
  await db.session.updateMany({ where: { memberId }, data: { createdAt: new Date(Date.now() - 3_600_000) } })
  return { memberId, old, browser }
}

test('who looks after others and has nothing to show is told who can help, and nobody else is', async () => {
  const { memberId, browser } = await makeStuck()
  expect(await showAddress(await browser.viewer())).toMatchObject({ cutOff: false, stuck: true })
  await expect(askCutOff(await browser.viewer(), { email: fresh(), from: 'x' })).rejects.toMatchObject({
    reason: expect.stringContaining('runs this place'),
  })
  // who has just come in can do it alone
  await db.session.updateMany({ where: { memberId }, data: { createdAt: new Date() } })
  expect(await showAddress(await browser.viewer())).toMatchObject({ stuck: false })
  await setUpApp(await browser.viewer())
  await db.session.updateMany({
    where: { memberId },
    data: { createdAt: new Date(0), provenAt: null, secondFactorAt: new Date(0) },
  })
  expect(await showAddress(await browser.viewer())).toMatchObject({ stuck: false })
})

test('whoever has the machine gives them another: signed out everywhere, logged without an address, told in both mailboxes', async () => {
  const { memberId, old, browser } = await makeStuck()
  const email = fresh()
  await db.verificationToken.create({
    data: { identifier: old, tokenHash: email, expiresAt: new Date(Date.now() + 60_000) },
  })
  await changeFromMachine({ old: old.toUpperCase(), email: ` ${email.toUpperCase()}` })
  expect(await db.member.findUnique({ where: { id: memberId } })).toMatchObject({
    email,
    emailVerifiedAt: null,
  })
  expect(await viewerFromCookie(`enough-session=${browser.token}`)).toBeNull()
  expect(await db.verificationToken.count({ where: { identifier: old } })).toBe(0)
  expect(await db.noticeSettings.findUnique({ where: { memberId } })).toMatchObject({ mailRefusedAt: null })
  expect(await db.notification.count({ where: { memberId, kind: 'address_changed' } })).toBe(1)
  const row = await db.modLog.findFirstOrThrow({
    where: { act: 'member.address_changed', subject: memberId },
  })
  expect(row.detail).toEqual({ by: 'the machine' })
  expect((await readChain(null)).broken).toBeNull()
  const jobs = [...(await waitingJobs('mail_address_changed')), ...(await waitingJobs('mail_address_given'))]
  expect(jobs.map(({ payload }) => payload).filter((payload) => payload.memberId === memberId)).toEqual([
    { memberId, by: 'the machine' },
    { memberId },
  ])
  await mailAddressChanged({ memberId, by: 'the machine' })
  await mailAddressGiven({ memberId })
  const [[toOld, ...more], [toNew]] = [await mailsTo(old), await mailsTo(email)]
  expect(toOld?.text).toContain('another mail address')
  expect(JSON.stringify(toOld)).not.toContain(email)
  expect(toNew?.text).toContain('a link by mail lets you in')
  expect(more).toEqual([])
  expect(await db.addressChange.count({ where: { memberId } })).toBe(0)
})

test('what somebody else asked for in their name does not hold afterwards', async () => {
  const { memberId, old } = await makeStuck()
  const holdsFrom = new Date(Date.now() + 86_400_000)
  const asked = { email: fresh(), expiresAt: holdsFrom, waits: true, holdsFrom }
  await db.addressChange.create({ data: { memberId, ...asked } })
  const email = fresh()
  await changeFromMachine({ old, email })
  expect(await emailOf(memberId)).toBe(email)
  expect(await db.addressChange.findUnique({ where: { memberId } })).toMatchObject({
    holdsFrom: null,
    before: old,
  })
})

test('nobody’s is changed who is not here, and no account gets one that another has', async () => {
  const { memberId, old } = await makeStuck()
  const { email: taken } = await makeMember()
  const nowhere = changeFromMachine({ old: fresh(), email: fresh() })
  await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(changeFromMachine({ old, email: taken })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(changeFromMachine({ old, email: old })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(changeFromMachine({ old, email: 'no address' })).rejects.toMatchObject({ code: 'INVALID' })
  expect(await emailOf(memberId)).toBe(old)
  expect(await db.session.count({ where: { memberId } })).toBe(1)
  const subject = memberId
  expect(await db.modLog.count({ where: { act: 'member.address_changed', subject } })).toBe(0)
})

const cli = (args: string[], typed: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'change-cli.ts'), ...args], {
    encoding: 'utf8',
    input: typed,
    env: process.env,
  })

test('npm run address:change says whose it is, and goes on when the new one was typed once more', async () => {
  const { memberId } = await makeViewer({ role: 'admin' })
  const { email: taken } = await makeMember()
  const old = await emailOf(memberId)
  const email = fresh()
  for (const typed of ['', 'yes\n', `${old}\n`]) {
    const asked = cli([old, email], typed)
    expect(asked.status).toBe(1)
    expect(asked.stdout).toContain('admin')
    expect(asked.stderr).toContain('Nothing was changed.')
  }
  expect(cli([old], '').stderr).toContain('Say both addresses')
  expect(await emailOf(memberId)).toBe(old)
  const done = cli([old, email], `${email}\n`)
  expect(done.stderr).toBe('')
  expect(done.stdout).toContain('It is done.')
  expect(done.stdout).toContain('ADMIN_EMAIL')
  expect(done.status).toBe(0)
  expect(await emailOf(memberId)).toBe(email)
  // said before anything is typed
  expect(cli([email, taken], '').stderr).toContain('There is an account with the new address already.')
  expect(cli([old, fresh()], '').stderr).toContain('Nobody here has that old address.')
}, 60_000)
