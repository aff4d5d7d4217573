import type { Lane } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'
import { decayDays, rephraseDays } from './policy.ts'

const day = 86_400_000

type Given = { memberId: string; decisionId: string; lane: Lane; severity: number | null; pending: boolean }

/** Notes a strike. A pending one never counts if its author finds other words in time. */
export const giveStrike = async (tx: Tx, { severity, pending, ...given }: Given) => {
  const weight = (severity ?? 1) as keyof typeof decayDays
  const effectiveAt = new Date(Date.now() + (pending ? rephraseDays * day : 0))
  const decaysAt = new Date(effectiveAt.getTime() + decayDays[weight] * day)
  await tx.strike.create({ data: { ...given, weight, effectiveAt, decaysAt } })
}
