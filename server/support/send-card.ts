import type { Viewer } from '#server/auth/viewer.ts'
import { requireLease } from '#server/cases/lease.ts'
import { conflict } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { notify } from '#server/notifications/notify.ts'
import { screenInTime } from '#server/posts/screen-in-time.ts'
import { isRegion } from '#server/resources/limits.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { linesFor } from './lines-for.ts'
import { lockSupportCase } from './lock-support-case.ts'
import { cardInWindow, lockCardsOf, refuseUnwanted } from './may-get-card.ts'
import { cardWindowEnd } from './policy.ts'
import type { CardRegion, CardSent, SendCardInput } from './schema.ts'

type Card = {
  caseId: string
  postId: string
  toId: string
  sentById: string
  words: string
  region: CardRegion
  level: number | null
  decisionId?: string
}

/** Puts a card into its reader's hands, with the lines as they stand today. Null while an earlier one is fresh. */
export const sendCardWithin = async (tx: Tx, afterCommit: AfterCommit, card: Card) => {
  const { caseId, postId, toId, sentById, words, level, decisionId } = card
  await lockCardsOf(tx, toId)
  await refuseUnwanted(tx, { postId, toId })
  if (await cardInWindow(tx, toId)) return null
  const member = await tx.member.findUniqueOrThrow({ where: { id: toId }, select: { region: true } })
  const ours = await readSetting('supportRegion', tx)
  const theirs = [member.region, ours].find(isRegion) ?? 'ELSEWHERE'
  const lines = linesFor(card.region === 'theirs' ? theirs : card.region, level)
  const sentAt = new Date()
  const about = { caseId, toId, sentById, words, region: card.region, lines }
  const { id } = await tx.careCard.create({ data: { ...about, sentAt, windowEnd: cardWindowEnd(sentAt) } })
  await notify(tx, afterCommit, { kind: 'care_card', memberId: toId, careCardId: id, decisionId })
  const act = { actorId: sentById, act: 'support.card', subject: postId }
  await appendModLog(tx, { ...act, detail: { caseId, cardId: id, lane: 'support', level } })
  return id
}

const mayHurt = async ({ words, insists }: SendCardInput, circle: string) => {
  const screening = insists ? null : await screenInTime(words, { circle })
  const hurts = screening?.label === 'shaming' || screening?.label === 'hostile'
  return hurts ? screening.spans.map(({ text }) => text) : null
}

/** Sends a card now and keeps the case in hand. One a week for each member: a second one is refused. */
export const sendCard = async (viewer: Viewer, input: SendCardInput): Promise<CardSent> =>
  transaction(async (tx, afterCommit) => {
    const found = await lockSupportCase(tx, viewer, input.caseId)
    if (found.state === 'closed') throw conflict('This one is closed already. Your words are kept here.')
    await requireLease(tx, viewer, input)
    const hurting = await mayHurt(input, found.circle.slug)
    if (hurting) return { done: false, words: hurting }
    const cardId = await sendCardWithin(tx, afterCommit, {
      caseId: found.id,
      postId: found.post.id,
      toId: found.post.authorId,
      sentById: viewer.memberId,
      words: input.words,
      region: input.region,
      level: found.supportLevel,
    })
    if (!cardId)
      throw conflict(
        'They had a card within the last week, and one a week is enough: help can feel like a watch kept on you. Your words are kept here.',
      )
    return { done: true, cardId }
  })
