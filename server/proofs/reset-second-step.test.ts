import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { browserOf, setUpApp } from '#prisma/factories/proof.ts'
import { viewerFromCookie } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { readChain } from '#server/modlog/verify.ts'
import { listNotifications } from '#server/notifications/queries.ts'
import { mailSecondStep } from './mail-second-step.ts'
import { resetFromTheMachine, resetSecondStep } from './reset-second-step.ts'

const withApp = async () => {
  const member = await makeViewer({ role: 'moderator' })
  const browser = await browserOf(member)
  await setUpApp(await browser.viewer())
  const { email } = await db.member.findUniqueOrThrow({ where: { id: member.memberId } })
  return { ...member, browser, email }
}
const left = (memberId: string) =>
  Promise.all([
    db.codeApp.count({ where: { memberId } }),
    db.recoveryCode.count({ where: { memberId } }),
    db.session.count({ where: { memberId } }),
  ])

test('another admin takes it away with a reason: logged, told, and signed out everywhere', async () => {
  const admin = await makeViewer({ role: 'admin' })
  const { memberId, browser, email } = await withApp()
  await resetSecondStep(admin, { memberId, reason: 'Her phone fell into the lake; we spoke.' })
  expect(await left(memberId)).toEqual([0, 0, 0])
  expect(await viewerFromCookie(`enough-session=${browser.token}`)).toBeNull()
  const row = await db.modLog.findFirstOrThrow({ where: { act: 'member.second_step_reset' } })
  expect(row).toMatchObject({ actorId: admin.memberId, subject: memberId })
  expect(row.detail).toEqual({ reason: 'Her phone fell into the lake; we spoke.' })
  await mailSecondStep({ memberId, what: 'reset' })
  const mail = await db.demoMail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } })
  expect(mail.text).toContain('Her phone fell into the lake')
  const again = await browserOf({ memberId })
  const { notifications } = await listNotifications(await again.viewer(), null)
  expect(notifications.map(({ kind }) => kind)).toEqual(['second_step_reset'])
  expect(await db.delivery.count({ where: { memberId } })).toBe(0)
})

test('nobody takes away their own, and nobody’s that is not here', async () => {
  const admin = await makeViewer({ role: 'admin' })
  const reason = 'lost'
  await expect(resetSecondStep(admin, { memberId: admin.memberId, reason })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  const memberId = '00000000-0000-7000-8000-000000000001'
  await expect(resetSecondStep(admin, { memberId, reason })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('whoever has the machine can do it for the only admin, and it stands in the log', async () => {
  const { memberId, email } = await withApp()
  await resetFromTheMachine(email.toUpperCase())
  expect(await left(memberId)).toEqual([0, 0, 0])
  const row = await db.modLog.findFirstOrThrow({ where: { subject: memberId } })
  expect(row.detail).toEqual({ by: 'the machine' })
  expect((await readChain(null)).broken).toBeNull()
  await expect(resetFromTheMachine('nobody@test.example')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
