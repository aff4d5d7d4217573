import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { listSessions } from './queries.ts'
import { revokeOtherSessions, revokeSession } from './revoke-session.ts'

let made = 0
const signIn = async (memberId: string) => {
  made += 1
  const expiresAt = new Date(Date.now() + 60_000)
  return (await db.session.create({ data: { memberId, tokenHash: `t${made}`, expiresAt } })).id
}

test('a member ends their own sessions, one or all others, and nobody else’s', async () => {
  const mo = await makeViewer()
  const jo = await makeViewer()
  const [here, phone, tablet] = [
    await signIn(mo.memberId),
    await signIn(mo.memberId),
    await signIn(mo.memberId),
  ]
  const theirs = await signIn(jo.memberId)
  const viewer = { ...mo, sessionId: here }

  await expect(revokeSession(viewer, theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await listSessions(viewer)).map(({ id }) => id)).toHaveLength(3)
  expect((await listSessions(viewer))[0]).toMatchObject({ id: here, thisOne: true })

  await revokeSession(viewer, phone)
  await expect(revokeSession(viewer, phone)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await revokeOtherSessions(viewer)).toEqual({ ended: 1 })
  expect(await db.session.findUnique({ where: { id: tablet } })).toBeNull()
  expect(await db.session.findUnique({ where: { id: theirs } })).toBeTruthy()
  expect(await listSessions(viewer)).toMatchObject([{ id: here }])
})
