import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { decideOn } from '#prisma/factories/review.ts'
import { putScreening } from '#prisma/factories/screening.ts'
import { db } from '#server/db.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { engineThresholds } from '#server/thresholds/own-thresholds.ts'
import { transaction } from '#server/transaction.ts'
import { isSampled } from './is-sampled.ts'
import { planDowngradeReview } from './plan-downgrade-review.ts'
import { planReviews } from './plan-reviews.ts'

const flagged = engineThresholds().shaming
const reviewsOf = (decisionId: string) => db.review.findMany({ where: { decisionId } })

/** A case whose words the engine is said to have read like this. */
const caseWith = async (label: 'shaming' | 'ok', shaming: number) => {
  const scene = await makeCase()
  const { id } = await db.revision.findFirstOrThrow({ where: { postId: scene.reply.postId } })
  const rest = Math.max(0, 1 - shaming)
  await putScreening(id, { label, shares: { shaming, ok: rest }, stage: 'first', daysAgo: -0.001 })
  return scene
}

it.each([
  ['sure it is harmless, and left', 'ok', 0.01, 'approve', false],
  ['sure it is harmless, and taken out', 'ok', 0.01, 'hide', true],
  ['sure it is shaming, and taken out', 'shaming', 1, 'hide', false],
  ['sure it is shaming, and left', 'shaming', 1, 'approve', true],
  ['flagged by a hair, and taken out', 'shaming', flagged + 0.02, 'hide', true],
  ['flagged by a hair, and left', 'shaming', flagged + 0.02, 'approve', true],
  ['nearly flagged, and left', 'ok', flagged - 0.02, 'approve', false],
] as const)('what may be seen differently is looked at again: %s', async (_, label, share, kind, again) => {
  const decisionId = await decideOn(await caseWith(label, share), kind)
  const kinds = (await reviewsOf(decisionId)).map((review) => review.kind)
  const expected = again ? ['disagreement'] : []
  expect(kinds).toEqual(isSampled(decisionId) ? ['sample'] : expected)
})

it('plans one decision once, with what the first said in a word', async () => {
  const scene = await makeCase()
  const decisionId = await decideOn(scene, 'ask_to_rephrase')
  const made = await db.decision.findUniqueOrThrow({ where: { id: decisionId } })
  const found = { circleId: scene.circle.id, supportLevel: null }
  await Promise.all([1, 2].map(() => transaction((tx) => planReviews(tx, made, found))))
  expect(await reviewsOf(decisionId)).toMatchObject([
    { lane: 'shaming', first: 'rephrase', firstId: scene.moderator.memberId },
  ])
  const again = { kind: 'sample', lane: 'shaming', first: 'act', decisionId } as const
  await expect(db.review.create({ data: again })).rejects.toThrow('Unique')
})

it('lets an undone decision be', async () => {
  const scene = await makeCase()
  const decisionId = await decideOn(scene)
  expect(await reviewsOf(decisionId)).toHaveLength(1)
  await undoDecision(scene.moderator, decisionId)
  expect(await reviewsOf(decisionId)).toEqual([])
})

it('plans every lowered level of support, and no raised or first one', async () => {
  const scene = await makeCase('worried_about_them')
  const by = await makeViewer({ role: 'care' })
  const assess = (level: number, before: number | null) =>
    transaction(async (tx) => {
      const about = { caseId: scene.caseId, byId: by.memberId, reason: 'r', childAtRisk: false }
      const assessment = await tx.supportAssessment.create({ data: { ...about, level, before } })
      await planDowngradeReview(tx, assessment)
      return assessment.id
    })
  await assess(3, null)
  await assess(4, 3)
  await assess(4, 4)
  const lowered = await assess(2, 4)
  expect(await db.review.findMany({ where: { kind: 'downgrade' } })).toMatchObject([
    { assessmentId: lowered, lane: 'support', first: '2', firstId: by.memberId },
  ])
})
