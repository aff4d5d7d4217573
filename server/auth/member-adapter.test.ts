import { expect, test } from 'vitest'
import { makeMember } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { hashToken } from './hash-token.ts'
import { memberAdapter } from './member-adapter.ts'
import { sessionCookieName, viewerFromCookie } from './viewer.ts'

const adapter = memberAdapter('Firefox on Linux') as Required<ReturnType<typeof memberAdapter>>
const soon = () => new Date(Date.now() + 60_000)
const past = () => new Date(Date.now() - 60_000)

test('a session is stored so that the table opens nothing, and is found by its cookie', async () => {
  const member = await makeMember()
  await adapter.createSession({ sessionToken: 'secret-1', userId: member.id, expires: soon() })
  const row = await db.session.findFirstOrThrow({ where: { memberId: member.id } })
  expect(JSON.stringify(row)).not.toContain('secret-1')
  expect(row).toMatchObject({ tokenHash: hashToken('secret-1'), device: 'Firefox on Linux' })
  expect((await adapter.getSessionAndUser('secret-1'))?.user.id).toBe(member.id)
  expect(await adapter.getSessionAndUser(row.tokenHash)).toBeNull()
})

test('a revoked or expired session is a guest at once', async () => {
  const member = await makeMember()
  const cookie = `${sessionCookieName()}=secret-2`
  await adapter.createSession({ sessionToken: 'secret-2', userId: member.id, expires: soon() })
  expect((await viewerFromCookie(cookie))?.memberId).toBe(member.id)
  await db.session.updateMany({ where: { memberId: member.id }, data: { expiresAt: past() } })
  expect(await viewerFromCookie(cookie)).toBeNull()
  await adapter.createSession({ sessionToken: 'secret-3', userId: member.id, expires: soon() })
  expect(await db.session.count({ where: { memberId: member.id } })).toBe(1)
  await adapter.deleteSession('secret-3')
  expect(await viewerFromCookie(`${sessionCookieName()}=secret-3`)).toBeNull()
  expect(await adapter.updateSession({ sessionToken: 'secret-3', expires: soon() })).toBeNull()
})

test('whoever comes back stays signed in, and is noted once an hour at most', async () => {
  const member = await makeMember()
  const cookie = `${sessionCookieName()}=secret-4`
  await adapter.createSession({ sessionToken: 'secret-4', userId: member.id, expires: soon() })
  const where = { tokenHash: hashToken('secret-4') }
  const before = await db.session.findUniqueOrThrow({ where })
  await viewerFromCookie(cookie)
  expect(await db.session.findUniqueOrThrow({ where })).toEqual(before)
  await db.session.update({ where, data: { lastSeenAt: new Date(Date.now() - 2 * 3_600_000) } })
  await viewerFromCookie(cookie)
  const after = await db.session.findUniqueOrThrow({ where })
  expect(Date.now() - after.lastSeenAt.getTime()).toBeLessThan(60_000)
  expect(after.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000)
})

test('of two taps on one link only one gets in', async () => {
  const token = { identifier: 'mo@test.example', token: hashToken('link'), expires: soon() }
  await adapter.createVerificationToken(token)
  const taps = Array.from({ length: 8 }, () => adapter.useVerificationToken(token))
  const answers = await Promise.all(taps)
  expect(answers.filter(Boolean)).toHaveLength(1)
})

test('a link only works for the address it was sent to', async () => {
  const token = hashToken('link-2')
  await adapter.createVerificationToken({ identifier: 'mo@test.example', token, expires: soon() })
  expect(await adapter.useVerificationToken({ identifier: 'jo@test.example', token })).toBeNull()
  expect(await adapter.useVerificationToken({ identifier: 'MO@test.example', token })).toBeTruthy()
})

test('links that have run out are cleared away', async () => {
  const old = { identifier: 'mo@test.example', token: hashToken('old'), expires: past() }
  await adapter.createVerificationToken(old)
  await adapter.createVerificationToken({ ...old, token: hashToken('new'), expires: soon() })
  expect(await db.verificationToken.count({ where: { tokenHash: old.token } })).toBe(0)
})

test('two sign-ups of one address make one member', async () => {
  const sign = () => adapter.createUser({ email: 'twice@test.example', emailVerified: new Date() })
  const answers = await Promise.allSettled([sign(), sign(), sign()])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.member.count({ where: { email: 'TWICE@test.example' } })).toBe(1)
})

test('an account elsewhere leads to its member and keeps no token', async () => {
  const member = await makeMember()
  const account = { provider: 'google', providerAccountId: 'g-1', type: 'oauth' as const, userId: member.id }
  await adapter.linkAccount({ ...account, access_token: 'theirs' })
  expect((await adapter.getUserByAccount(account))?.id).toBe(member.id)
  expect(JSON.stringify(await db.account.findFirst())).not.toContain('theirs')
})
