import type { Lane } from '#prisma/generated/enums.ts'
import type { Tx } from '#server/transaction.ts'
import type { SanctionName } from './schema.ts'

type Imposed = {
  memberId: string
  decisionId: string
  lane: Lane
  kind: SanctionName
  circleId: string
  /** None for an ended membership. */
  days: number | null
}

/** Takes a member's voice as a decision says, from now on. Returns when it ends; null when it does not. */
export const imposeSanction = async (tx: Tx, { circleId, days, ...imposed }: Imposed) => {
  const endsAt = days === null ? null : new Date(Date.now() + days * 86_400_000)
  const inCircle = imposed.kind === 'cool_off' || imposed.kind === 'end_membership'
  await tx.sanction.create({ data: { ...imposed, endsAt, circleId: inCircle ? circleId : null } })
  return endsAt
}
