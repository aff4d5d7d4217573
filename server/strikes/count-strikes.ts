import type { Prisma } from '#prisma/generated/client.ts'

/** The strikes that count now. */
export const countingStrikes = (memberId: string, now = new Date()): Prisma.StrikeWhereInput => ({
  memberId,
  liftedAt: null,
  effectiveAt: { lte: now },
  decaysAt: { gt: now },
})
