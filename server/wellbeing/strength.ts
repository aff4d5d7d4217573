import type { Tx } from '#server/transaction.ts'
import { severeFrom, shiftHours, usualBudget } from './policy.ts'

/** What a moderator can still carry now. Known to the queue alone; no procedure shows it to anybody else. */
export type Strength = {
  /** Weight left in this shift, never below 0. */
  left: number
  spent: number
  budget: number
  topicsAway: string[]
  pausedUntil: Date | null
  /** The last case they took was severe. */
  afterSevere: boolean
}

/** The beginning of the hours that count as one shift at `now`. */
export const shiftBegan = (now: Date) => new Date(now.getTime() - shiftHours * 3_600_000)

/** Reads what a moderator can still carry, for looking only: it may be less a moment later. */
export const peekStrength = async (tx: Tx, memberId: string, now = new Date()): Promise<Strength> => {
  const [care, carried] = await Promise.all([
    tx.moderatorCare.findUnique({ where: { memberId } }),
    tx.exposure.findMany({
      where: { memberId, at: { gt: shiftBegan(now) } },
      orderBy: { at: 'desc' },
      select: { weight: true },
    }),
  ])
  const spent = carried.reduce((sum, { weight }) => sum + weight, 0)
  const budget = care?.budget ?? usualBudget
  const pausedUntil = care?.pausedUntil ?? null
  return {
    left: Math.max(0, budget - spent),
    spent,
    budget,
    topicsAway: care?.topicsAway ?? [],
    pausedUntil: pausedUntil && pausedUntil > now ? pausedUntil : null,
    afterSevere: (carried[0]?.weight ?? 0) >= severeFrom,
  }
}

/** One at a time, until commit, of all that changes what this moderator may be given. */
export const lockStrength = (tx: Tx, memberId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`strength ${memberId}`}))`

/** Reads, and locks until commit, what this moderator can still carry: two tabs spend one budget. */
export const readStrength = async (tx: Tx, memberId: string, now = new Date()): Promise<Strength> => {
  await lockStrength(tx, memberId)
  return peekStrength(tx, memberId, now)
}
