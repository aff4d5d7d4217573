import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { type Scene, said } from '#server/trpc/doors/door.ts'
import { guidelineOf, makeCase } from './case.ts'
import { makeViewer } from './member.ts'
import { makeReply } from './thread.ts'

/** What a walk over all procedures needs: a case of each kind in one circle, and somebody of the care team. */
export const makeWalk = async () => {
  const made = await makeCase('felt_judged', said)
  const worrying = await makeReply(made.reader, made.threadId, said.worrying)
  await fileReport(made.author, { postId: worrying.postId, reason: 'worried_about_them', words: '' })
  const support = await db.case.findFirstOrThrow({ where: { postId: worrying.postId, lane: 'support' } })
  const care = await makeViewer({ role: 'care' })
  const guidelineId = await guidelineOf(made.circle.id)
  const scene: Scene = { ...made, supportCaseId: support.id, guidelineId, careId: care.memberId }
  return { made, care, scene }
}
