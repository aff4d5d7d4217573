import { db } from '#server/db.ts'

/** Days after which no network address is left, whatever it was counted for. Most go within the hour. */
export const addressDays = 7
/** An address of version 4 or 6 within a key. */
const addressPattern = '([0-9]{1,3}\\.){3}[0-9]{1,3}|:[0-9a-f]*:[0-9a-f:]*'

/**
 * Addresses are kept to count requests, and for nothing else: a count that is over goes with its address. Links,
 * codes and sessions that open nothing any more go too, and the mails of the demo after a week.
 */
export const forgetAddresses = async (now = new Date()) => {
  const longAgo = new Date(now.getTime() - addressDays * 86_400_000)
  await db.$executeRaw`
    DELETE FROM "RateLimit" WHERE "expire" IS NULL OR "expire" < ${now.getTime()}::bigint
      OR ("expire" > ${now.getTime() + addressDays * 86_400_000}::bigint AND "key" ~ ${addressPattern})`
  await db.verificationToken.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.addressChange.updateMany({
    where: { codeHash: { not: null }, expiresAt: { lt: now } },
    data: { codeHash: null },
  })
  await db.addressChange.deleteMany({ where: { codeHash: null, holdsFrom: null, before: null } })
  await db.passkeyAsk.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } })
  await db.demoMail.deleteMany({ where: { sentAt: { lt: longAgo } } })
}
