import type { Viewer } from '#server/auth/viewer.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { type DecideInput, decideInput } from '#server/decisions/schema.ts'
import { settleDecision } from '#server/decisions/settle-decision.ts'
import { guidelineOf, makeCase, takeCase } from './case.ts'
import { makeViewer } from './member.ts'

type Scene = { caseId: string; moderator: Viewer; circle: { id: string } }
type Kind = Exclude<DecideInput['kind'], 'approve' | 'offer_care' | 'uphold' | 'overturn'>

/** Decides a case against its author, as a moderator would: a guideline, a reason, a note, marks. */
export const decideAgainst = async ({ caseId, moderator, circle }: Scene, kind: Kind) => {
  const input = decideInput.parse({
    ...(await takeCase(moderator, caseId)),
    kind,
    guidelineId: await guidelineOf(circle.id),
    reason: 'It judges another parent.',
    note: 'I think you were worried. Could you say that instead?',
    spans: [{ start: 0, end: 8 }],
    insists: true,
    ...(['cool_off', 'mute', 'suspend'].includes(kind) ? { days: 3 } : {}),
  })
  const decided = await decideCase(moderator, input)
  if (!decided.done) throw new Error('nothing was decided')
  return decided.decisionId
}

/** A membership that a lead has ended, when it is too late to undo it. */
export const endedMembership = async () => {
  const scene = await makeCase()
  const lead = await makeViewer({ role: 'lead' })
  const decisionId = await decideAgainst({ ...scene, moderator: lead }, 'end_membership')
  await settleDecision(decisionId)
  return { ...scene, lead, decisionId }
}

/** Answers an appeal, as a moderator would who takes it now. */
export const answerAppeal = async (moderator: Viewer, caseId: string, kind: 'uphold' | 'overturn') => {
  const base = await takeCase(moderator, caseId)
  return decideCase(moderator, {
    ...base,
    kind,
    insists: true,
    note: 'I read it again, slowly, and here is what I think.',
  })
}
