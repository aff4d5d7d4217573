import type { Tx } from '#server/transaction.ts'
import type { Person } from './cut-names.ts'

/** Counters, links that were sent, mails of the demo, and jobs that still wait with this person in their payload. */
export const cutRest = async (tx: Tx, { memberId, email }: Person) => {
  await tx.$executeRaw`
    DELETE FROM "RateLimit" WHERE strpos("key", ${memberId}) > 0 OR strpos(lower("key"), lower(${email})) > 0`
  await tx.verificationToken.deleteMany({ where: { identifier: email } })
  await tx.demoMail.deleteMany({ where: { to: email } })
  await tx.$executeRaw`
    DELETE FROM graphile_worker._private_jobs
    WHERE strpos(coalesce("payload"::text, '') || coalesce("key", '') || coalesce("last_error", ''), ${memberId}) > 0
      OR strpos(lower(coalesce("payload"::text, '') || coalesce("last_error", '')), lower(${email})) > 0`
}
