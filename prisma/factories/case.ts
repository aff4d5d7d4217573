import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { makeViewer } from './member.ts'
import { makeReply, makeScene } from './thread.ts'

type Reason = Parameters<typeof fileReport>[1]['reason']

/** A reply that was reported, its open case, and a moderator who has nothing to do with either. */
export const makeCase = async (
  reason: Reason = 'felt_judged',
  words: { title?: string; body?: string; reply?: string } = {},
) => {
  const scene = await makeScene(words)
  const said = words.reply ?? 'I did it quite differently with mine.'
  const reply = await makeReply(scene.reader, scene.threadId, said)
  await fileReport(scene.author, { postId: reply.postId, reason, words: 'this stung' })
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId: reply.postId } })
  // care is for the care team
  const role = reason === 'worried_about_them' ? 'care' : 'moderator'
  return { ...scene, reply, caseId, moderator: await makeViewer({ role }) }
}

/** What every decision carries, for a case that this moderator takes now. */
export const takeCase = async (moderator: Viewer, caseId: string, tab = 'tab-of-a-test') => {
  const { token } = await claimCase(moderator, caseId, tab)
  const { version } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  return {
    caseId,
    tab,
    token,
    version,
    idempotencyKey: randomUUID(),
    reason: 'I read it twice.',
    insists: false,
  }
}

export const guidelineOf = async (circleId: string) =>
  (await db.guideline.findFirstOrThrow({ where: { circleId } })).id
