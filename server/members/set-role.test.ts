import { expect, test } from 'vitest'
import { makeMember, makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { verifyModLog } from '#server/modlog/verify.ts'
import { setRole } from './set-role.ts'

const roleOf = async (id: string) => (await db.member.findUniqueOrThrow({ where: { id } })).role

test('a new role is written down, sealed, and given', async () => {
  const alex = await makeViewer({ role: 'admin' })
  const mo = await makeMember()
  await setRole(alex, { memberId: mo.id, role: 'moderator' })
  expect(await roleOf(mo.id)).toBe('moderator')
  expect(await db.modLog.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
    act: 'member.role',
    actorId: alex.memberId,
    subject: mo.id,
    detail: { from: 'member', to: 'moderator' },
  })
  expect(await verifyModLog()).toBeNull()
})

test('however many admins step back at once, one is left', async () => {
  await db.member.updateMany({ where: { role: 'admin' }, data: { role: 'member' } })
  const admins = await Promise.all([1, 2, 3, 4].map(() => makeViewer({ role: 'admin' })))
  const answers = await Promise.allSettled(
    admins.map((admin) => setRole(admin, { memberId: admin.memberId, role: 'member' })),
  )
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(await db.member.count({ where: { role: 'admin' } })).toBe(1)
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'CONFLICT', reason: 'This is the only admin. Make somebody else one first.' },
  })
})
