import { expect, it } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeMember, makeViewer } from '#prisma/factories/member.ts'
import { createInvite, revokeInvite } from '#server/circles/invite.ts'
import { changeSetting } from '#server/settings/change-setting.ts'
import { listSettings } from '#server/settings/list-settings.ts'
import type { Settings } from '#server/settings/schema.ts'
import { mayJoin } from './may-join.ts'
import { notNowMail } from './sign-in-mail.ts'

const stranger = 'stranger@test.example'
const linkTo = (path: string) =>
  `https://enough.example/api/auth/callback/email?callbackUrl=${encodeURIComponent(`https://enough.example${path}`)}&token=abc`

const letIn = async (value: Settings['joining']) => {
  const { settings } = await listSettings()
  const version = settings.find(({ key }) => key === 'joining')?.version ?? 0
  await changeSetting(await makeViewer({ role: 'admin' }), { key: 'joining', value, version, reason: null })
}

const invited = async () => {
  const [circle, host] = await Promise.all([makeCircle({ joinPolicy: 'invite' }), makeViewer()])
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  return { host, invite: await createInvite(host, circle.id) }
}

it('lets anyone in as it comes, and members always', async () => {
  expect(await mayJoin(stranger, linkTo('/'))).toBe(true)
  await letIn('nobody')
  expect(await mayJoin(stranger, linkTo('/'))).toBe(false)
  const { email } = await makeMember()
  expect(await mayJoin(email, linkTo('/'))).toBe(true)
  expect(await mayJoin(email.toUpperCase(), linkTo('/'))).toBe(true)
})

it('lets in whoever comes by a live invite link, and nobody by one that ended', async () => {
  const { host, invite } = await invited()
  const way = linkTo(`/invite/${invite.token}`)
  await letIn('nobody')
  expect(await mayJoin(stranger, way)).toBe(false)
  await letIn('invited')
  expect(await mayJoin(stranger, way)).toBe(true)
  // as next-auth's cookie has it, while somebody is at Google
  expect(await mayJoin(stranger, encodeURIComponent(`https://enough.example/invite/${invite.token}`))).toBe(
    true,
  )
  for (const wrong of [linkTo('/'), linkTo(`/invite/${invite.token}x`), linkTo('/invite/'), '%E0%A4%A', ''])
    expect(await mayJoin(stranger, wrong), wrong).toBe(false)
  await revokeInvite(host, invite.inviteId)
  expect(await mayJoin(stranger, way)).toBe(false)
})

it('tells only the owner of the address, and where help is', () => {
  const mail = notNowMail(stranger, 'Enough')
  expect(mail.to).toBe(stranger)
  expect(mail.link?.href).toMatch(/\/support$/)
  expect(JSON.stringify(mail)).not.toContain('token')
})
