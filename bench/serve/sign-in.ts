import { randomBytes } from 'node:crypto'
import { hashToken } from '#server/auth/hash-token.ts'
import { db } from '#server/db.ts'

/** A session of each of so many members: their cookies. */
export const signInAll = async (count: number) => {
  const members = await db.member.findMany({ take: count, orderBy: { email: 'asc' }, select: { id: true } })
  const tokens = members.map(({ id }) => ({ memberId: id, token: randomBytes(24).toString('hex') }))
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.session.createMany({
    data: tokens.map(({ memberId, token }) => ({ memberId, tokenHash: hashToken(token), expiresAt })),
  })
  return tokens.map(({ token }) => `enough-session=${token}`)
}
