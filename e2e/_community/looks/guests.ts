import { randomBytes } from 'node:crypto'
import { hashToken } from '#server/auth/hash-token.ts'
import { db } from '#server/db.ts'
import { person } from '../person.ts'
import { type Looks, seenBy } from './look.ts'

const invited = async () => {
  const { id: circleId } = await db.circle.findUniqueOrThrow({ where: { slug: 'wfh-moms' } })
  const { memberId: createdById } = await person('ruth')
  const token = randomBytes(18).toString('base64url')
  const expiresAt = new Date(Date.now() + 86_400_000)
  await db.invite.create({ data: { circleId, createdById, tokenHash: hashToken(token), expiresAt } })
  return ['hannah', null].map((as) => ({ as, path: `/invite/${token}` }))
}

export const guests: Looks = {
  '/': seenBy(null, '/', '/no-such-page'),
  '/circles': seenBy(null, '/circles'),
  '/circles/[slug]': seenBy(null, '/circles/dads'),
  '/support': seenBy(null, '/support'),
  '/leaving': seenBy(null, '/leaving'),
  '/house-rules': seenBy(null, '/house-rules'),
  '/transparency': seenBy(null, '/transparency'),
  '/invite/[token]': invited,
  '/offline': seenBy(null, '/offline'),
  '/sign-in': seenBy(null, '/sign-in', '/sign-in?error=Verification'),
  '/sign-in/check-your-mail': seenBy(null, '/sign-in/check-your-mail'),
  '/sign-in/continue': seenBy(
    null,
    '/sign-in/continue',
    '/sign-in/continue?token=a-token&email=somebody%40home.example&callbackUrl=%2F',
  ),
  '/unsubscribe/[token]': seenBy(null, '/unsubscribe/any-token'),
  '/unsubscribe/done': seenBy(null, '/unsubscribe/done'),
  '/goodbye': seenBy(null, '/goodbye', '/goodbye?at=once'),
}
