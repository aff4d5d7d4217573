import { hashToken } from '#server/auth/hash-token.ts'
import { db } from '#server/db.ts'

/** Minutes to answer: long enough for a sign-in page that was left open for a bottle. */
const askMinutes = 10

/** Remembers what was asked of a device; for signing in there is no member yet. */
export const rememberAsk = async (challenge: string, memberId: string | null): Promise<void> => {
  await db.passkeyAsk.deleteMany({ where: { expiresAt: { lte: new Date() } } })
  const expiresAt = new Date(Date.now() + askMinutes * 60_000)
  await db.passkeyAsk.create({ data: { challengeHash: hashToken(challenge), memberId, expiresAt } })
}

/** Whether this was asked, of this member, and is still good. One DELETE decides, so an answer counts once. */
export const takeAsk = async (challenge: string, memberId: string | null): Promise<boolean> => {
  const asked = { challengeHash: hashToken(challenge), memberId, expiresAt: { gt: new Date() } }
  return (await db.passkeyAsk.deleteMany({ where: asked })).count === 1
}
