import type { Viewer } from '#server/auth/viewer.ts'
import { lockCaseOf } from '#server/cases/lock-case.ts'
import { weightOf } from '#server/cases/priority.ts'
import { recordQueueEvent } from '#server/cases/record-queue-event.ts'
import { weighCase } from '#server/cases/weigh-case.ts'
import { conflict, notFound } from '#server/errors.ts'
import { appendModLog, nobody } from '#server/modlog/append.ts'
import { isDoubled } from '#server/refused.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { queueWebhooks } from '#server/webhooks/queue-webhooks.ts'
import { whyNotAsked } from './policy.ts'
import type { AskInput } from './schema.ts'

const lock = async (tx: Tx, viewer: Viewer, decisionId: string) => {
  // Undoing the decision waits for the same lock: nobody appeals against what is being taken back.
  await lockCaseOf(tx, decisionId)
  const statement = await tx.statement.findFirst({
    where: { decisionId, memberId: viewer.memberId },
    include: { decision: { include: { appeal: true, reversal: true, case: true } } },
  })
  if (!statement) throw notFound()
  return statement
}
type Judged = Awaited<ReturnType<typeof lock>>['decision']['case']

const openCase = async (tx: Tx, { postId, circleId, severity, topic }: Judged) => {
  const busy = { postId, lane: 'appeal', state: { not: 'closed' } } as const
  if (await tx.case.findFirst({ where: busy, select: { id: true } })) throw alreadyLooking()
  const waitsSince = new Date()
  // Its place does not depend on how strong the words are; what reading them takes does.
  const weighed = await weighCase(tx, { postId, lane: 'appeal', severity: null, waitsSince })
  const weight = weightOf('appeal', severity)
  return tx.case.create({
    data: { postId, circleId, lane: 'appeal', topic, waitsSince, openedAt: waitsSince, ...weighed, weight },
    select: { id: true },
  })
}

const alreadyLooking = () =>
  conflict('Somebody is looking at these words again already. You can say more to them there.')

/**
 * An author asks that somebody else look again. One tap is enough, words are welcome; asking twice changes
 * nothing. It waits in a lane of its own, for a moderator who has not touched it.
 */
export const askAgain = (viewer: Viewer, { decisionId, words }: AskInput) =>
  transaction(async (tx, afterCommit) => {
    const statement = await lock(tx, viewer, decisionId)
    const { decision } = statement
    if (decision.appeal) return { appealId: decision.appeal.id }
    const whyNot = whyNotAsked(statement)
    if (whyNot) throw conflict(whyNot)
    const { id: caseId } = await openCase(tx, decision.case)
    const appeal = await tx.appeal.create({ data: { decisionId, caseId, memberId: viewer.memberId } })
    const said = { appealId: appeal.id, fromId: viewer.memberId, fromAuthor: true, words }
    if (words) await tx.appealMessage.create({ data: said })
    await recordQueueEvent(tx, afterCommit, { caseId, kind: 'opened' })
    await queueWebhooks(tx, 'appeal.asked', appeal.id, {
      caseId,
      lane: 'appeal',
      decisionId,
      appealId: appeal.id,
    })
    // Counted for everybody to see; whoever asks stands in no log of staff acts.
    const detail = { lane: 'appeal', caseId, decisionId }
    await appendModLog(tx, { actorId: nobody, act: 'appeal.ask', subject: decision.case.postId, detail })
    return { appealId: appeal.id }
  }).catch((error) => {
    // Two decisions about one post, appealed in the same instant: the index lets one through.
    const taken = isDoubled(error)
    throw taken ? alreadyLooking() : error
  })
