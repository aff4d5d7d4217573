import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { screenRevision } from '#server/posts/screen-revision.ts'
import { assessCase } from '#server/support/assess-case.ts'
import { takeCase } from './case.ts'
import { makeViewer } from './member.ts'
import { makeReply, makeScene } from './thread.ts'

/** Words that the engine hears as danger, their open case, and somebody of the care team. */
export const makeSupportCase = async () => {
  const scene = await makeScene()
  const { postId } = await makeReply(scene.reader, scene.threadId, 'I want to die.')
  // where the engine was slow, its job reads the words a moment later
  const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { postId } })
  await screenRevision(revisionId)
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId } })
  const care = await makeViewer({ role: 'care' })
  return { ...scene, writer: scene.reader, postId, caseId, care }
}

/** Takes a case and says how serious it is. Returns what a decision about it carries. */
export const takeAndAssess = async (care: Viewer, caseId: string, level: number, childAtRisk = false) => {
  const taken = await takeCase(care, caseId)
  const { version } = await assessCase(care, { ...taken, level, childAtRisk })
  return { ...taken, version }
}

export const putOnDuty = (memberId: string, from: Date, hours = 8) =>
  db.dutyShift.create({
    data: { memberId, startsAt: from, endsAt: new Date(from.getTime() + hours * 3_600_000) },
  })
