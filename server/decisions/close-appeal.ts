import { notFound } from '#server/errors.ts'
import { notify } from '#server/notifications/notify.ts'
import type { AfterCommit, Tx } from '#server/transaction.ts'
import type { LoadedCase } from './load-case.ts'
import { reverseDecision } from './reverse-decision.ts'
import type { DecideInput } from './schema.ts'

type AppealInput = Extract<DecideInput, { kind: 'uphold' | 'overturn' }>

/** Ends an appeal: the decision stands, or it is taken back in full. Its author hears why, in the dialogue. */
export const closeAppeal = async (
  tx: Tx,
  afterCommit: AfterCommit,
  found: LoadedCase,
  input: AppealInput,
  made: { moderatorId: string },
) => {
  const appeal = await tx.appeal.findUnique({ where: { caseId: found.id } })
  if (!appeal) throw notFound('There is no such appeal.')
  const state = input.kind === 'overturn' ? 'overturned' : 'upheld'
  await tx.appeal.update({ where: { id: appeal.id }, data: { state, closedAt: new Date() } })
  const said = { appealId: appeal.id, fromId: made.moderatorId, fromAuthor: false, words: input.note }
  await tx.appealMessage.create({ data: said })
  if (input.kind === 'overturn')
    await reverseDecision(tx, afterCommit, {
      decisionId: appeal.decisionId,
      kind: 'overturn',
      byId: made.moderatorId,
      reason: input.reason,
    })
  await notify(tx, afterCommit, {
    kind: 'appeal_decided',
    memberId: appeal.memberId,
    appealId: appeal.id,
    threadId: found.post.threadId,
    postId: found.postId,
  })
}
