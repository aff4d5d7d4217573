import { decideAgainst } from '#prisma/factories/decision.ts'
import { giveReview, settle } from '#prisma/factories/review.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { answerReview } from '#server/reviews/answer-review.ts'
import { newcomer, newStaff } from '../newcomer.ts'
import { type Look, type Looks, seenBy } from './look.ts'

/** Words of somebody new, decided against by somebody new: nobody of another journey is part of it. */
const decided = async (kind: 'hide' | 'suspend') => {
  const [writer, reader, lead] = [await newcomer('Ash'), await newcomer('Bo'), await newStaff('lead')]
  const { threadId } = await makeThread(reader.viewer, reader.circleId)
  const words = 'I did it quite differently with mine.'
  const { postId } = await makeReply(writer.viewer, threadId, words)
  await fileReport(reader.viewer, { postId, reason: 'felt_judged', words: 'this stung' })
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId } })
  const scene = { caseId, moderator: lead.viewer, circle: { id: reader.circleId } }
  return { writer, lead, decisionId: await decideAgainst(scene, kind) }
}

const closedDoor = async (): Promise<Look[]> => {
  const { writer, decisionId } = await decided('suspend')
  return ['/closed', `/notices/statement/${decisionId}`].map((path) => ({ as: writer.key, path }))
}

const asksForCode = async () => {
  const { key, viewer } = await newStaff('moderator')
  const app = { keyId: 'none', sealed: Buffer.of(1), confirmedAt: new Date() }
  await db.codeApp.create({ data: { memberId: viewer.memberId, ...app } })
  return [{ as: key, path: '/second-step?next=%2Fmoderation' }]
}

/** A decision in the hands of somebody with fresh eyes. Not in the lane that the journey of reviews is about. */
const givenReview = async () => {
  const { lead, decisionId } = await decided('hide')
  await settle(decisionId)
  await db.review.deleteMany({ where: { decisionId } })
  const about = { decisionId, firstId: lead.viewer.memberId, lane: 'hostility', first: 'act' } as const
  const { id: reviewId } = await db.review.create({ data: { kind: 'sample', ...about } })
  const reader = await newStaff('moderator')
  await giveReview(reviewId, reader.viewer)
  return { reviewId, reader }
}

const reviews = async (): Promise<Look[]> => {
  const [waiting, done] = [await givenReview(), await givenReview()]
  const { reviewId, reader } = done
  await answerReview(reader.viewer, { reviewId, verdict: 'leave', reason: 'It is an opinion.' })
  return [waiting, done].map((one) => ({
    as: one.reader.key,
    path: `/moderation/reviews/${one.reviewId}`,
  }))
}

const panel = async (): Promise<Look[]> => {
  const { reviewId, reader } = await givenReview()
  await answerReview(reader.viewer, { reviewId, verdict: 'leave', reason: 'It is an opinion.' })
  const { id } = await db.panel.findUniqueOrThrow({ where: { reviewId } })
  const { key } = await newStaff('moderator')
  return ['/moderation/reviews', `/moderation/reviews/panels/${id}`].map((path) => ({ as: key, path }))
}

const casePages = async () => {
  const found = await db.case.findMany({ where: { state: 'open' }, distinct: ['lane'], select: { id: true } })
  return found.map(({ id }) => ({ as: 'imani', path: `/moderation/${id}` }))
}

export const staff: Looks = {
  '/moderation': seenBy('imani', '/moderation'),
  '/moderation/[caseId]': casePages,
  '/moderation/[caseId]/after': async () =>
    (await casePages()).slice(0, 1).map(({ as, path }) => ({ as, path: `${path}/after` })),
  '/moderation/log': seenBy('imani', '/moderation/log'),
  '/moderation/duty': seenBy('imani', '/moderation/duty'),
  '/moderation/rest': seenBy('imani', '/moderation/rest'),
  '/moderation/agreement': seenBy('alex', '/moderation/agreement'),
  '/you/second-step': seenBy('imani', '/you/second-step'),
  '/second-step': asksForCode,
  '/closed': closedDoor,
}

export const freshEyes: Looks = {
  '/moderation/reviews': seenBy('imani', '/moderation/reviews'),
  '/moderation/reviews/yours': seenBy('imani', '/moderation/reviews/yours'),
  '/moderation/reviews/golden': seenBy('alex', '/moderation/reviews/golden'),
  '/moderation/reviews/[reviewId]': reviews,
  '/moderation/reviews/panels/[panelId]': panel,
}
