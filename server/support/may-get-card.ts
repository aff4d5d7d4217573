import { conflict } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'

/** Whether the engine saw danger in the post itself, so that care does not rest on what others say. */
export const wordsSpeak = async (tx: Tx, postId: string) =>
  (await tx.screening.count({ where: { label: 'crisis', revision: { postId } } })) > 0

/** The card that this member got last, while no second one may follow. */
export const cardInWindow = (tx: Tx, toId: string, now = new Date()) =>
  tx.careCard.findFirst({ where: { toId, windowEnd: { gt: now } }, orderBy: { sentAt: 'desc' } })

/** Two who write to one member at once wait for each other. */
export const lockCardsOf = (tx: Tx, toId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`care card ${toId}`}))`

/** Refuses to write to somebody because of others' worry alone when they asked for that not to happen. */
export const refuseUnwanted = async (tx: Tx, { postId, toId }: { postId: string; toId: string }) => {
  const { takesCareCards } = await tx.member.findUniqueOrThrow({
    where: { id: toId },
    select: { takesCareCards: true },
  })
  if (!takesCareCards && !(await wordsSpeak(tx, postId)))
    throw conflict(
      'They asked not to be written to because somebody else worries. “No further word needed” closes this one; help stands open to them all the same.',
    )
}
