import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeMember, makeViewer, viewerOf } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { memberAdapter } from '#server/auth/member-adapter.ts'
import { openSession } from '#server/auth/open-session.ts'
import { db } from '#server/db.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { transaction } from '#server/transaction.ts'
import { bareAddress, markByMail } from './door-mark.ts'
import { markDoor, unmarkDoor } from './mark-door.ts'
import { isFamiliar, pruneMarks } from './note-familiar.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
const close = (memberId: string, endsAt: Date | null = inDays(7)) =>
  transaction((tx) => markDoor(tx, memberId, endsAt))
const signUp = async (email: string, cookie: string | null = null) => {
  const made = await memberAdapter('a browser', cookie).createUser?.({
    id: '',
    email,
    emailVerified: new Date(),
  })
  return made?.id ?? ''
}

it.each([
  ['Anna+two@Example.org', 'anna@example.org'],
  ['a.n.na+x@googlemail.com', 'anna@gmail.com'],
  ['a.nna@example.org', 'a.nna@example.org'],
])('reads %s as %s', (email, bare) => {
  expect(bareAddress(email)).toBe(bare)
})

it('notices somebody suspended under another form of their address, and not once the door is open', async () => {
  const gone = await makeMember({ email: 'some.body@gmail.com' })
  await close(gone.id)
  const again = await signUp('somebody+new@gmail.com')
  expect(await isFamiliar(again)).toBe(true)
  expect(await isFamiliar(await signUp('some-other@gmail.com'))).toBe(false)
  await transaction((tx) => unmarkDoor(tx, gone.id))
  expect(await isFamiliar(again)).toBe(false)
  expect(await db.familiarMember.count({ where: { memberId: again } })).toBe(0)
})

it('notices a new account in a browser that is still signed in as somebody suspended', async () => {
  const { author: gone } = await makeCase()
  const { name, value } = await openSession(gone.memberId, null, 'passkey')
  await close(gone.memberId)
  expect(await isFamiliar(await signUp('same-browser@test.example', `${name}=${value}`))).toBe(true)
  expect(await isFamiliar(await signUp('no-browser@test.example'))).toBe(false)
})

it('keeps no name, no address and no id, and nothing longer than ninety days', async () => {
  const gone = await makeMember({ email: 'whose@test.example' })
  await close(gone.id, inDays(400))
  const rows = await db.doorMark.findMany({ where: { expiresAt: { gt: inDays(89) } } })
  expect(rows.length).toBeGreaterThan(0)
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(`whose|${gone.id}`))
  for (const { expiresAt } of rows) expect(expiresAt.getTime()).toBeLessThanOrEqual(inDays(90).getTime())
  await expect(db.doorMark.create({ data: { mark: 'f'.repeat(64), expiresAt: inDays(91) } })).rejects.toThrow(
    'DoorMark_ends',
  )
  await expect(
    db.doorMark.create({ data: { mark: 'whose@test.example', expiresAt: inDays(1) } }),
  ).rejects.toThrow('DoorMark_is_a_hash')
  const again = await signUp('whose+2@test.example')
  await db.$executeRaw`UPDATE "DoorMark" SET "markedAt" = now() - interval '95 days', "expiresAt" = now() - interval '6 days'`
  expect(await isFamiliar(again)).toBe(false)
  await pruneMarks()
  expect(await db.doorMark.count()).toBe(0)
  expect(await db.familiarMember.count()).toBe(0)
})

it('tells moderators at a case that somebody may be known, never who, and tells hosts and the person nothing', async () => {
  const { threadId, circle, reader } = await makeCase()
  const gone = await makeMember({ email: 'back@test.example', displayName: 'Thorn of old' })
  await close(gone.id)
  const memberId = await signUp('back+again@test.example')
  const member = await db.member.update({
    where: { id: memberId },
    data: { displayName: 'New leaf', agreedToRulesAt: new Date(), welcomedAt: new Date() },
  })
  await putInCircle(circle.id, memberId)
  const viewer = viewerOf(member)
  const { postId, state } = await makeReply(viewer, threadId, 'Hello, I am new here.')
  expect(state).toBe('published')
  await fileReport(reader, { postId, reason: 'other', words: '' })
  const { id } = await db.case.findFirstOrThrow({ where: { postId } })
  const seen = await showCase(await makeViewer({ role: 'moderator' }), id)
  expect(seen.signals).toEqual(['known_before'])
  expect(JSON.stringify(seen)).not.toMatch(new RegExp(`Thorn of old|${gone.id}|${markByMail(gone.email)}`))
  const host = await makeViewer({ hosts: [circle.id] })
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  expect((await showCase(host, id)).signals).toEqual([])
})
