import { expect, test } from 'vitest'
import { makeMember, makeViewer } from '#prisma/factories/member.ts'
import { authOptions } from '#server/auth/options.ts'
import { db } from '#server/db.ts'
import { notPaused, pause } from './pause.ts'

const pausedAt = async (id: string) => (await db.member.findUniqueOrThrow({ where: { id } })).pausedAt

test('a pause begins once, and signing in ends it', async () => {
  const mo = await makeViewer()
  await pause(mo)
  const since = await pausedAt(mo.memberId)
  await pause(mo)
  expect(await pausedAt(mo.memberId)).toEqual(since)
  expect(await db.member.count({ where: { id: mo.memberId, ...notPaused } })).toBe(0)

  const { events } = authOptions(new Headers())
  await events?.signIn?.({ user: { id: mo.memberId }, account: null })
  expect(await pausedAt(mo.memberId)).toBeNull()
})

test('the pause of one is nobody else’s', async () => {
  const jo = await makeMember()
  await pause(await makeViewer())
  expect(await pausedAt(jo.id)).toBeNull()
})
