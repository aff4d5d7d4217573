import type { Screening } from '#server/screening/schema.ts'
import type { Tx } from '#server/transaction.ts'
import type { HintWithPost } from './schema.ts'
import { unseal } from './seal.ts'

/**
 * Notes what became of a draft that called for a hint, once, when it is posted. A hint that is wrong, somebody
 * else's or closed already changes nothing. A screening that came too late leaves open whether it was flagged.
 */
export const closeHint = async (
  tx: Tx,
  memberId: string,
  hint: HintWithPost,
  screening: Screening | null,
): Promise<void> => {
  const id = hint && unseal(hint.id, memberId)
  if (!id) return
  const flagged = screening ? screening.label === 'shaming' : null
  await tx.hint.updateMany({ where: { id, flagged: null, outcome: 'put_away' }, data: { flagged } })
  await tx.hint.updateMany({
    where: { id, outcome: null, arm: 'withheld' },
    data: { flagged, outcome: 'as_it_was' },
  })
  await tx.hint.updateMany({
    where: { id, outcome: null, arm: 'shown' },
    data: { flagged, outcome: hint.outcome },
  })
}
