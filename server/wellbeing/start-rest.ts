import type { Tx } from '#server/transaction.ts'
import { restMinutes } from './policy.ts'

/** A rest after something very heavy. A longer one that somebody chose for themselves stays. */
export const startRest = async (tx: Tx, memberId: string, now = new Date()) => {
  const until = new Date(now.getTime() + restMinutes * 60_000)
  await tx.$executeRaw`
    INSERT INTO "ModeratorCare" ("memberId", "topicsAway", "pausedUntil", "updatedAt")
    VALUES (${memberId}::uuid, '{}', ${until}, ${now})
    ON CONFLICT ("memberId") DO UPDATE SET "updatedAt" = excluded."updatedAt",
      "pausedUntil" = greatest("ModeratorCare"."pausedUntil", excluded."pausedUntil")`
}
