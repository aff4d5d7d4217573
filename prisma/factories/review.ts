import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { guidelineOf, makeCase, takeCase } from './case.ts'

export const telling = 'Because of the zebra in it.'

/** Decides a case, by default against it. */
export const decideOn = async (
  scene: Awaited<ReturnType<typeof makeCase>>,
  kind: 'approve' | 'hide' | 'ask_to_rephrase' = 'hide',
) => {
  const base = { ...(await takeCase(scene.moderator, scene.caseId)), reason: telling }
  const judged = { guidelineId: await guidelineOf(scene.circle.id), note: 'A giraffe, to you.', spans: [] }
  const input = kind === 'approve' ? { ...base, kind } : { ...base, kind, ...judged }
  const made = await decideCase(scene.moderator, input)
  if (!made.done) throw new Error('the note was asked about')
  return made.decisionId
}

/** The grace of a decision is over. */
export const settle = (decisionId: string) => db.settlement.create({ data: { decisionId } })

/** A decision that nobody can undo any more, waiting for somebody's fresh eyes. */
export const makeReview = async (kind: 'approve' | 'hide' | 'ask_to_rephrase' = 'hide') => {
  const scene = await makeCase()
  const decisionId = await decideOn(scene, kind)
  await settle(decisionId)
  const first = { approve: 'leave', hide: 'act', ask_to_rephrase: 'rephrase' }[kind]
  const about = { lane: 'shaming', decisionId, firstId: scene.moderator.memberId, first } as const
  const data = [{ kind: 'sample', ...about } as const]
  await db.review.createMany({ data, skipDuplicates: true })
  const { id: reviewId } = await db.review.findFirstOrThrow({ where: { decisionId } })
  return { ...scene, decisionId, reviewId }
}

/** Puts a review into somebody's hands. */
export const giveReview = (reviewId: string, { memberId: reviewerId }: Viewer) =>
  db.review.update({ where: { id: reviewId }, data: { reviewerId, takenAt: new Date() } })
