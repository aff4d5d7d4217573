import type { Prisma } from '#prisma/generated/client.ts'
import { apartFrom } from '#server/apart/rule.ts'
import type { Tx } from '#server/transaction.ts'

const live = { state: { not: 'ended' } } as const

/** The pairs of a member that are not over. */
export const pairsOf = (memberId: string) =>
  ({ ...live, OR: [{ firstId: memberId }, { secondId: memberId }] }) satisfies Prisma.BuddyPairWhereInput

type Sides = { firstId: string; secondId: string }
export const otherOf = ({ firstId, secondId }: Sides, memberId: string) =>
  firstId === memberId ? secondId : firstId

/** Matching and ending go one after the other: rare, short, and then nobody is matched twice. */
export const takeTurns = (tx: Tx) => tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('buddies'))::text`

/** Whether something keeps the two apart by now, on either side. */
export const areApart = async (tx: Tx, { firstId, secondId }: Sides) =>
  (await tx.member.count({
    where: {
      OR: [
        { id: firstId, ...apartFrom({ memberId: secondId }) },
        { id: secondId, ...apartFrom({ memberId: firstId }) },
      ],
    },
  })) > 0
