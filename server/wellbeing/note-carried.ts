import type { Tx } from '#server/transaction.ts'
import { shiftBegan } from './strength.ts'

type Taken = { caseId: string; memberId: string; weight: number }

/** Whether a case counts in this moderator's shift already: taking it again takes no more out of them. */
export const carriesAlready = async (
  tx: Tx,
  { caseId, memberId }: Omit<Taken, 'weight'>,
  now = new Date(),
) => {
  const known = await tx.exposure.findUnique({ where: { caseId_memberId: { caseId, memberId } } })
  return known !== null && known.at > shiftBegan(now)
}

/** Notes what taking a case weighs: once in a shift, and anew when it comes back after that. */
export const noteCarried = async (tx: Tx, { caseId, memberId, weight }: Taken, now = new Date()) => {
  await tx.$executeRaw`
    INSERT INTO "Exposure" ("caseId", "memberId", "weight", "at")
    VALUES (${caseId}::uuid, ${memberId}::uuid, ${weight}, ${now})
    ON CONFLICT ("caseId", "memberId") DO UPDATE SET "weight" = excluded."weight", "at" = excluded."at"
    WHERE "Exposure"."at" <= ${shiftBegan(now)}`
}
