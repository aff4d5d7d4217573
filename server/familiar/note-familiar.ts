import { viewerFromCookie } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { formerOf, markByBrowser, markByFormer, markByMail } from './door-mark.ts'

type Newcomer = { id: string; email: string }

/**
 * Notes that a new account came by a door that is closed just now: under another form of the same mail address, or
 * of one they had before, or in a browser that is still signed in as somebody suspended. It changes nothing for them and is never said to
 * them: two parents share a tablet. Whoever decides about their words one day may want to look twice.
 */
export const noteFamiliar = async ({ id: memberId, email }: Newcomer, cookie: string | null) => {
  const before = await viewerFromCookie(cookie)
  const byMail = [markByMail(email), markByFormer(formerOf(email))]
  const marks = [...byMail, ...(before ? [markByBrowser(before.memberId)] : [])]
  const known = await db.doorMark.findFirst({ where: { mark: { in: marks }, expiresAt: { gt: new Date() } } })
  if (!known) return
  await db.familiarMember.createMany({ data: [{ memberId, mark: known.mark }], skipDuplicates: true })
}

/** Whether somebody may be known to us from before. Never who they may be. */
export const isFamiliar = async (memberId: string) =>
  (await db.familiarMember.count({ where: { memberId, door: { expiresAt: { gt: new Date() } } } })) > 0

/** Forgets doors that are open again, what was noticed by them, and addresses of long ago. Runs once a day; twice changes nothing. */
export const pruneMarks = async () => {
  const now = new Date()
  await db.doorMark.deleteMany({ where: { expiresAt: { lte: now } } })
  await db.formerAddress.deleteMany({ where: { expiresAt: { lte: now } } })
  await db.postLink.deleteMany({ where: { at: { lt: new Date(now.getTime() - 2 * 86_400_000) } } })
}
