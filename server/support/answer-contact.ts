import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, forbidden, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { lockSupportCase } from './lock-support-case.ts'
import type { AnswerContactInput, FinishContactInput } from './schema.ts'

/** The contact and its case, both for whoever may see them; NOT_FOUND otherwise. */
const load = async (tx: Tx, viewer: Viewer, contactId: string) => {
  const known = await tx.emergencyContact.findUnique({ where: { id: contactId }, select: { caseId: true } })
  if (!known) throw notFound('There is no such call.')
  const { post } = await lockSupportCase(tx, viewer, known.caseId)
  const contact = await tx.emergencyContact.findUniqueOrThrow({ where: { id: contactId } })
  return { contact, postId: post.id }
}

/** A second person of the care team signs a proposed call, or says no. */
export const answerContact = (viewer: Viewer, { contactId, sign }: AnswerContactInput) =>
  transaction(async (tx) => {
    const { contact, postId } = await load(tx, viewer, contactId)
    if (contact.proposedById === viewer.memberId)
      throw forbidden(
        'You proposed this. Somebody else of the care team signs, so that nobody carries it alone.',
      )
    if (contact.state !== 'proposed') throw conflict('Somebody has answered this one meanwhile.')
    await tx.emergencyContact.update({
      where: { id: contactId },
      data: { state: sign ? 'signed' : 'declined', signedById: viewer.memberId, signedAt: new Date() },
    })
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: sign ? 'support.contact_sign' : 'support.contact_decline',
      subject: postId,
      detail: { caseId: contact.caseId, contactId, lane: 'support', service: contact.service },
    })
    return { ok: true }
  })

/** The call was made, and this came of it. */
export const finishContact = (viewer: Viewer, { contactId, outcome }: FinishContactInput) =>
  transaction(async (tx) => {
    const { contact, postId } = await load(tx, viewer, contactId)
    if (contact.state === 'made') throw conflict('What came of it is written down already.')
    if (contact.state !== 'signed') throw conflict('Nobody is called before a second person has signed.')
    await tx.emergencyContact.update({ where: { id: contactId }, data: { state: 'made', outcome } })
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'support.contact_made',
      subject: postId,
      detail: { caseId: contact.caseId, contactId, lane: 'support', service: contact.service },
    })
    return { ok: true }
  })
