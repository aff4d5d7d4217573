import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeMember } from '#prisma/factories/member.ts'
import { deviceKey } from '#server/auth/device-key.ts'
import { hashToken } from '#server/auth/hash-token.ts'
import { db } from '#server/db.ts'
import { contextFrom } from './context.ts'

it('lets what one member left on a phone act as nobody once another has signed in there', async () => {
  const [before, now] = await Promise.all([makeMember(), makeMember()])
  const token = randomBytes(32).toString('hex')
  const expiresAt = new Date(Date.now() + 60_000)
  await db.session.create({ data: { memberId: now.id, tokenHash: hashToken(token), expiresAt } })
  const who = async (madeFor?: string) => {
    const headers = new Headers({ cookie: `enough-session=${token}` })
    if (madeFor) headers.set('x-enough-for', madeFor)
    return (await contextFrom(headers)).viewer?.memberId
  }
  expect(await who()).toBe(now.id)
  expect(await who(deviceKey(now.id))).toBe(now.id)
  expect(await who(deviceKey(before.id))).toBeUndefined()
})
