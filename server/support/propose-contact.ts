import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, invalid } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { transaction } from '#server/transaction.ts'
import { lockSupportCase } from './lock-support-case.ts'
import { mayNeedContact } from './policy.ts'
import type { ProposeContactInput } from './schema.ts'

/** Proposes to call an emergency service. Nothing leaves here by it: a second person has to sign. */
export const proposeContact = (viewer: Viewer, { caseId, service, words }: ProposeContactInput) =>
  transaction(async (tx) => {
    const found = await lockSupportCase(tx, viewer, caseId)
    if (!mayNeedContact(found.supportLevel))
      throw invalid('Please say first how serious it is. Calling somebody is for a plan or more.')
    const waiting = await tx.emergencyContact.findFirst({
      where: { caseId, state: { in: ['proposed', 'signed'] } },
    })
    if (waiting) throw conflict('A call is proposed for this one already. Your words are kept here.')
    const data = { caseId, service, words, proposedById: viewer.memberId }
    const { id: contactId } = await tx.emergencyContact.create({ data })
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'support.contact_propose',
      subject: found.post.id,
      detail: { caseId, contactId, lane: 'support', service },
    })
    return { contactId }
  })
