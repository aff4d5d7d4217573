import type { Tx } from '#server/transaction.ts'
import { severeFrom, shiftHours, usualBudget } from './policy.ts'

/** What a moderator can still carry now. Known to the queue alone; no procedure shows it to anybody else. */
export type Strength = {
  /** Weight left in this shift, never below 0. */
  left: number
  topicsAway: string[]
  pausedUntil: Date | null
  /** The last case they took was severe. */
  afterSevere: boolean
}

/** Reads, and locks until commit, what this moderator can still carry: two tabs spend one budget. */
export const readStrength = async (tx: Tx, memberId: string): Promise<Strength> => {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`strength ${memberId}`}))`
  const since = new Date(Date.now() - shiftHours * 3_600_000)
  const [care, carried] = await Promise.all([
    tx.moderatorCare.findUnique({ where: { memberId } }),
    tx.exposure.findMany({
      where: { memberId, at: { gt: since } },
      orderBy: { at: 'desc' },
      select: { weight: true },
    }),
  ])
  const spent = carried.reduce((sum, { weight }) => sum + weight, 0)
  const pausedUntil = care?.pausedUntil ?? null
  return {
    left: Math.max(0, (care?.budget ?? usualBudget) - spent),
    topicsAway: care?.topicsAway ?? [],
    pausedUntil: pausedUntil && pausedUntil > new Date() ? pausedUntil : null,
    afterSevere: (carried[0]?.weight ?? 0) >= severeFrom,
  }
}
