import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'
import type { Resource } from '#server/resources/schema.ts'
import type { CardView, Misuse } from './schema.ts'

/** A card, for the one it was written to and for nobody else. */
export const readCard = async (viewer: Viewer, cardId: string): Promise<CardView> => {
  const card = await db.careCard.findFirst({
    where: { id: cardId, toId: viewer.memberId },
    include: { to: { select: { takesCareCards: true } } },
  })
  if (!card) throw notFound('There is no such card. It may have been called back.')
  if (!card.openedAt)
    await db.careCard.updateMany({ where: { id: cardId, openedAt: null }, data: { openedAt: new Date() } })
  const sender = await db.member.findUnique({ where: { id: card.sentById } })
  return {
    id: card.id,
    words: card.words,
    signedAs: sender?.signsAs ?? sender?.displayName ?? 'Somebody of the care team',
    sentAt: card.sentAt,
    lines: card.lines as Resource[],
    answered: card.misuse as Misuse | null,
    takesCareCards: card.to.takesCareCards,
  }
}
