import type { Tx } from '#server/transaction.ts'

/** A decision was undone within its grace: its card goes too, unless it was read. What was read stays said. */
export const callBackCard = async (tx: Tx, decisionId: string) => {
  const sent = await tx.notification.findMany({
    where: { decisionId, kind: 'care_card' },
    select: { careCardId: true },
  })
  const ids = sent.flatMap(({ careCardId }) => careCardId ?? [])
  await tx.careCard.deleteMany({ where: { id: { in: ids }, openedAt: null } })
  // The notice of a card that was read stays, so that its reader finds it again.
  await tx.notification.updateMany({
    where: { decisionId, kind: 'care_card' },
    data: { decisionId: null },
  })
}
