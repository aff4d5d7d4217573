import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeSupportCase, takeAndAssess } from '#prisma/factories/support.ts'
import { db } from '#server/db.ts'
import { answerContact, finishContact } from './answer-contact.ts'
import { proposeContact } from './propose-contact.ts'

const call = { service: 'Emergency services', words: 'They wrote here that they have pills beside them.' }
const contact = (id: string) => db.emergencyContact.findUniqueOrThrow({ where: { id } })

const proposed = async () => {
  const scene = await makeSupportCase()
  const { care, caseId } = scene
  await takeAndAssess(care, caseId, 4)
  const { contactId } = await proposeContact(care, { caseId, ...call })
  return { ...scene, contactId, second: await makeViewer({ role: 'care' }) }
}

it('needs a second person before anybody is called, and says what came of it', async () => {
  const { care, contactId, second } = await proposed()
  const outcome = 'They promised to go and look.'
  await expect(answerContact(care, { contactId, sign: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(finishContact(care, { contactId, outcome })).rejects.toMatchObject({ code: 'CONFLICT' })
  await answerContact(second, { contactId, sign: true })
  await expect(answerContact(second, { contactId, sign: false })).rejects.toMatchObject({ code: 'CONFLICT' })
  await finishContact(care, { contactId, outcome })
  expect(await contact(contactId)).toMatchObject({ state: 'made', outcome, signedById: second.memberId })
  const acts = await db.modLog.findMany({
    where: { detail: { path: ['contactId'], equals: contactId } },
    orderBy: { seq: 'asc' },
  })
  expect(acts.map(({ act }) => act)).toEqual([
    'support.contact_propose',
    'support.contact_sign',
    'support.contact_made',
  ])
  expect(JSON.stringify(acts)).not.toContain('pills')
})

it('is over once declined; two who answer at once leave one answer', async () => {
  const { contactId, second, care, caseId } = await proposed()
  const third = await makeViewer({ role: 'lead' })
  const answers = await Promise.allSettled([
    answerContact(second, { contactId, sign: false }),
    answerContact(third, { contactId, sign: false }),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(finishContact(care, { contactId, outcome: 'o' })).rejects.toMatchObject({ code: 'CONFLICT' })
  await proposeContact(care, { caseId, ...call })
})

it('is refused by the database itself with one person, or unsigned', async () => {
  const { care, contactId } = await proposed()
  const where = { id: contactId }
  const signedAt = new Date()
  await expect(
    db.emergencyContact.update({ where, data: { state: 'signed', signedById: care.memberId, signedAt } }),
  ).rejects.toThrow('EmergencyContact_two_people')
  await expect(db.emergencyContact.update({ where, data: { state: 'made' } })).rejects.toThrow(
    'EmergencyContact_signed_first',
  )
})

it('is for a plan or more, and one at a time', async () => {
  const { care, caseId } = await makeSupportCase()
  await expect(proposeContact(care, { caseId, ...call })).rejects.toMatchObject({ code: 'INVALID' })
  await takeAndAssess(care, caseId, 3)
  await proposeContact(care, { caseId, ...call })
  await expect(proposeContact(care, { caseId, ...call })).rejects.toMatchObject({ code: 'CONFLICT' })
})
