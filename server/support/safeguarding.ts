import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, invalid, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { callPeople } from './call-people.ts'
import { lockSupportCase } from './lock-support-case.ts'
import { mayNeedSafeguarding } from './policy.ts'
import type { StepInput } from './schema.ts'

const logged = (viewer: Viewer, verb: 'open' | 'step' | 'close', caseId: string, postId: string) => ({
  actorId: viewer.memberId,
  act: `safeguarding.${verb}`,
  subject: postId,
  detail: { caseId, lane: 'support' },
})

/** Hands a child's safety to the leads, who are called at once. From then on only they see what is done. */
export const openSafeguarding = (viewer: Viewer, { caseId, concern }: { caseId: string; concern: string }) =>
  transaction(async (tx, afterCommit) => {
    const { supportLevel: level, childAtRisk, post } = await lockSupportCase(tx, viewer, caseId)
    if (!mayNeedSafeguarding({ level, childAtRisk }))
      throw invalid('This is for the fourth level: somebody in danger now, or a child.')
    if (await tx.safeguarding.findUnique({ where: { caseId } }))
      throw conflict('The leads know about this one already.')
    await tx.safeguarding.create({ data: { caseId, concern, openedById: viewer.memberId } })
    await appendModLog(tx, logged(viewer, 'open', caseId, post.id))
    await callPeople(tx, afterCommit, { caseId, ring: 'everyone' })
    return { ok: true }
  })

const write = async (tx: Tx, viewer: Viewer, { caseId, words }: StepInput) => {
  const { post } = await lockSupportCase(tx, viewer, caseId)
  const found = await tx.safeguarding.findUnique({ where: { caseId } })
  if (!found) throw notFound('Nothing was opened for this one.')
  if (found.state === 'closed') throw conflict('This is closed. Your words are kept here.')
  const step = JSON.stringify([{ at: new Date().toISOString(), byId: viewer.memberId, words }])
  // appended in place: two who write at once both stay
  await tx.$executeRaw`UPDATE "Safeguarding" SET "steps" = "steps" || ${step}::jsonb WHERE "caseId" = ${caseId}::uuid`
  return post.id
}

export const addStep = (viewer: Viewer, input: StepInput) =>
  transaction(async (tx) => {
    const postId = await write(tx, viewer, input)
    await appendModLog(tx, logged(viewer, 'step', input.caseId, postId))
    return { ok: true }
  })

/** The last step says what came of it. */
export const closeSafeguarding = (viewer: Viewer, input: StepInput) =>
  transaction(async (tx) => {
    const postId = await write(tx, viewer, input)
    await tx.safeguarding.update({
      where: { caseId: input.caseId },
      data: { state: 'closed', closedAt: new Date(), closedById: viewer.memberId },
    })
    await appendModLog(tx, logged(viewer, 'close', input.caseId, postId))
    return { ok: true }
  })
