import { expect, it, test } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { decideOn, makeReview } from '#prisma/factories/review.ts'
import { db } from '#server/db.ts'
import { firedRules } from './fired-rules.ts'
import { precisionOf } from './precision-of.ts'
import { readAgreement } from './read-agreement.ts'
import { type Flag, readFlags } from './read-flags.ts'
import { betterThreshold, suggestThreshold } from './suggest-threshold.ts'

const since = new Date(Date.now() - 86_400_000)
const flag = (shaming: number, upheld: boolean, version = 'v1'): Flag => ({
  label: 'shaming',
  version,
  confidences: { shaming, ok: 1 - shaming },
  upheld,
  text: 'Real mothers stay at home.',
})

test('precision is what was upheld of what was flagged, by version, without small cells', () => {
  const flags = [
    ...[true, true, true, false, true].map((upheld) => flag(0.9, upheld)),
    ...[true, true, true, true].map((upheld) => flag(0.9, upheld, 'v2')),
  ]
  expect(precisionOf(flags, ({ version }) => [version])).toEqual([
    { label: 'shaming', of: 'v1', flagged: 5, upheld: 4 },
  ])
})

test('the rules that speak for a label are found again in the text, without those that are excused', () => {
  const rules = firedRules({ text: 'You are a terrible mother and we all know it', label: 'shaming' })
  expect(rules).toContain('calls another parent a bad one')
  expect(firedRules({ text: 'I am a terrible mother', label: 'shaming' })).toEqual([])
  expect(firedRules({ text: 'Use my code SAVE20 for 20% off', label: 'solicitation' })).not.toEqual([])
  expect(firedRules({ text: 'Use my code SAVE20 for 20% off', label: 'shaming' })).toEqual([])
})

test('the better threshold spares wrong flags and loses few right ones', async () => {
  const wrong = [0.71, 0.72, 0.75, 0.77, 0.9].map((share) => flag(share, false))
  const right = [0.76, 0.95, 0.96, 0.97].map((share) => flag(share, true))
  const judged = [...wrong, ...right].map(({ confidences, upheld }) => ({
    share: confidences.shaming ?? 0,
    upheld,
  }))
  // at .76 three wrong ones are gone and no right one; the fourth would cost a right one
  expect(betterThreshold(judged, 0.7)).toBe(0.76)
  const alsoRight = judged.filter(({ share, upheld }) => !(upheld && share === 0.76))
  expect(betterThreshold(alsoRight, 0.7)).toBe(0.91)
  expect(betterThreshold([{ share: 0.9, upheld: true }], 0.7)).toBeNull()
  const [told] = await suggestThreshold([...wrong, ...right])
  expect(told).toMatchObject({ label: 'shaming', wrong: 5, right: 4 })
  expect(await suggestThreshold([...wrong.slice(0, 4), ...right])).toEqual([])
})

it('counts what was taken back later as not upheld, what was undone not at all, and the last word of each', async () => {
  const of = async (kind: 'approve' | 'hide', reversal: 'undo' | 'amend' | null) => {
    const scene = await makeCase()
    const decisionId = await decideOn(scene, kind)
    const { revisionId } = await db.decision.findUniqueOrThrow({ where: { id: decisionId } })
    await db.screening.updateMany({ where: { revisionId }, data: { label: 'shaming', severity: 2 } })
    const back = { decisionId, byId: scene.moderator.memberId, reason: 'r' }
    if (reversal) await db.reversal.create({ data: { ...back, kind: reversal } })
  }
  await of('hide', null)
  await of('approve', null)
  await of('hide', 'amend')
  await of('hide', 'undo')
  const flags = await readFlags(since)
  expect(flags.map(({ upheld }) => upheld)).toEqual([false, false, true])
})

it('says kappa for each lane where there are enough, what was picked apart from the sample, and no names', async () => {
  const { moderator, decisionId } = await makeReview()
  await db.review.deleteMany({ where: { decisionId } })
  const second = await makeViewer({ role: 'moderator' })
  const lead = await makeViewer({ role: 'lead' })
  const done = async (kind: 'sample' | 'disagreement', first: string, verdict: string) => {
    const { decisionId: id } = await makeReview()
    const now = { takenAt: new Date(), doneAt: new Date() }
    const said = { kind, first, verdict, agreed: first === verdict, reviewerId: second.memberId }
    await db.review.updateMany({ where: { decisionId: id }, data: { ...said, ...now } })
  }
  for (const [
    first,
    verdict,
  ] of [['act', 'act'], ['act', 'act'], ['leave', 'leave'], ['leave', 'act'], ['leave', 'leave']] as const) // biome-ignore format: pairs
    await done('sample', first, verdict)
  for (let n = 0; n < 4; n++) await done('disagreement', 'act', 'leave')
  const view = await readAgreement()
  const shaming = view.lanes.find(({ lane }) => lane === 'shaming')
  // observed 4/5, expected 2/5 * 3/5 + 3/5 * 2/5 = 12/25: (20 - 12) / (25 - 12)
  expect(shaming?.sample).toMatchObject({ n: 5, agreed: 4, kappa: expect.closeTo(8 / 13, 6) })
  expect(shaming?.chosen).toBeNull()
  const told = JSON.stringify(view)
  for (const { memberId, displayName } of [moderator, second, lead])
    for (const who of [memberId, displayName ?? '']) expect(told).not.toContain(who)
})
