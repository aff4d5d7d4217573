import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, notFound } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { appendModLog, nobody } from '#server/modlog/append.ts'
import { notify } from '#server/notifications/notify.ts'
import { disconnectMember } from '#server/realtime/publish.ts'
import { transaction } from '#server/transaction.ts'
import type { ResetInput } from './schema.ts'

type By = { actorId: string; detail: { reason: string } | { by: 'the machine' } }

const reset = (member: { id: string } | { email: string }, { actorId, detail }: By) =>
  transaction(async (tx, afterCommit) => {
    const found = await tx.member.findUnique({ where: member, select: { id: true } })
    if (!found) throw notFound('There is no such member.')
    const memberId = found.id
    await tx.codeApp.deleteMany({ where: { memberId } })
    await tx.recoveryCode.deleteMany({ where: { memberId } })
    await tx.passkey.deleteMany({ where: { memberId } })
    await tx.session.deleteMany({ where: { memberId } })
    await appendModLog(tx, { actorId, act: 'member.second_step_reset', subject: memberId, detail })
    await enqueue(tx, 'mail_second_step', { memberId, what: 'reset' })
    await notify(tx, afterCommit, { kind: 'second_step_reset', memberId })
    afterCommit(() => disconnectMember(memberId))
  })

/**
 * For somebody who has lost phone, passkeys and codes: all of it goes, they are signed out everywhere and told, by
 * mail and by a notice, and a link by mail lets them in to begin anew. Nobody does this for themselves.
 */
export const resetSecondStep = async (viewer: Viewer, { memberId, reason }: ResetInput): Promise<void> => {
  if (memberId === viewer.memberId)
    throw conflict('Another admin can do this for you, or whoever has the machine.')
  await reset({ id: memberId }, { actorId: viewer.memberId, detail: { reason } })
}

/** The same by whoever has the machine: for the only admin. */
export const resetFromTheMachine = (email: string): Promise<void> =>
  reset({ email }, { actorId: nobody, detail: { by: 'the machine' } })
