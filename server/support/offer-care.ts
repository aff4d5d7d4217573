import type { Case } from '#prisma/generated/client.ts'
import { conflict } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import { wordsSpeak } from './may-get-card.ts'
import { sendCardWithin } from './send-card.ts'

type About = {
  memberId: string
  threadId: string
  postId: string
  decisionId: string
  words: string
  sentById: string
}

/**
 * What the decision to offer care does: a card in the care lane, a private word elsewhere. While a card is
 * fresh the words come without another one, and not at all when only others' worry asks for them.
 */
export const offerCare = async (
  tx: Tx,
  afterCommit: AfterCommit,
  found: Pick<Case, 'id' | 'lane' | 'supportLevel'>,
  { words, sentById, ...about }: About,
) => {
  const { memberId: toId, postId, decisionId } = about
  if (found.lane === 'support') {
    const { id: caseId, supportLevel: level } = found
    const card = { caseId, postId, toId, sentById, words, region: 'theirs', level, decisionId } as const
    if (await sendCardWithin(tx, afterCommit, card)) return
    const here = await tx.careCard.count({ where: { caseId } })
    if (here === 0 && !(await wordsSpeak(tx, postId)))
      throw conflict(
        'They had a card within the last week, and only others worry. “No further word needed” closes this one; your words are kept here.',
      )
  }
  await notify(tx, afterCommit, { ...about, kind: 'care' })
}
