import { afterEach, expect, test, vi } from 'vitest'
import { makeMember } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('only the address of ADMIN_EMAIL makes an admin, once', async () => {
  vi.stubEnv('ADMIN_EMAIL', 'alex@test.example')
  vi.resetModules()
  const { welcomeAdmin } = await import('./welcome-admin.ts')
  const alex = await makeMember({ email: 'Alex@test.example' })
  const mo = await makeMember()
  for (const { id } of [alex, mo, alex]) await welcomeAdmin(id)
  expect(await db.member.findMany({ where: { role: 'admin' } })).toMatchObject([{ id: alex.id }])
  expect(await db.modLog.count({ where: { act: 'member.role' } })).toBe(1)
})
