import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { transaction } from '#server/transaction.ts'
import type { AnswerCardInput } from './schema.ts'

/**
 * The reader of a card says that it was not needed, or that somebody used it against them. Then the worries
 * behind it count as unfounded, and what those members report weighs less from now on. Said once.
 */
export const answerCard = (viewer: Viewer, { cardId, misuse }: AnswerCardInput) =>
  transaction(async (tx) => {
    const card = await tx.careCard.findFirst({ where: { id: cardId, toId: viewer.memberId } })
    if (!card) throw notFound('There is no such card.')
    const { count } = await tx.careCard.updateMany({
      where: { id: cardId, misuse: null },
      data: { misuse, misuseAt: new Date() },
    })
    if (count > 0 && misuse === 'used_against_me')
      await tx.report.updateMany({
        where: { caseId: card.caseId, reason: 'worried_about_them' },
        data: { upheld: false },
      })
    return { ok: true }
  })
