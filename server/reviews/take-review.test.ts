import { beforeEach, expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { decideOn, giveReview, makeReview, settle } from '#prisma/factories/review.ts'
import { db } from '#server/db.ts'
import { answerReview } from './answer-review.ts'
import { isGoldenTurn } from './golden-turn.ts'
import { readReview } from './read-review.ts'
import { takeReview } from './take-review.ts'

const refused = (code: string) => expect.objectContaining({ code })
const moderator = () => makeViewer({ role: 'moderator' })
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000)

beforeEach(async () => {
  await db.review.deleteMany({ where: { doneAt: null } })
  await db.goldenCase.updateMany({ data: { retiredAt: new Date() } })
})

it('is given to another than the first, and not to the author or a reporter', async () => {
  const scene = await makeReview()
  const staff = { role: 'moderator' } as const
  for (const one of [scene.moderator, { ...scene.reader, ...staff }, { ...scene.author, ...staff }])
    expect(await takeReview(one)).toMatchObject({ reviewId: null })
  const second = await moderator()
  expect(await takeReview(second)).toEqual({ reviewId: scene.reviewId, resting: null })
  expect(await takeReview(second)).toEqual({ reviewId: scene.reviewId, resting: null })
  const own = { reviewerId: scene.moderator.memberId }
  await expect(db.review.update({ where: { id: scene.reviewId }, data: own })).rejects.toThrow('by_another')
})

it('waits until a decision cannot be undone any more', async () => {
  const decisionId = await decideOn(await makeCase())
  const second = await moderator()
  expect(await takeReview(second)).toMatchObject({ reviewId: null })
  await settle(decisionId)
  expect((await takeReview(second)).reviewId).not.toBeNull()
})

it('gives each of many who ask at once another one, and nothing to those who come too late', async () => {
  for (let n = 0; n < 4; n++) await makeReview()
  const people = await Promise.all(Array.from({ length: 8 }, moderator))
  const taken = (await Promise.all(people.map(takeReview))).map(({ reviewId }) => reviewId)
  const got = taken.filter((id) => id !== null)
  expect(new Set(got).size).toBe(got.length)
  expect(await db.review.count({ where: { reviewerId: null, doneAt: null } })).toBe(4 - got.length)
  expect(got.length).toBeGreaterThanOrEqual(1)
  for (const one of people) await takeReview(one)
  expect(await db.review.count({ where: { reviewerId: null, doneAt: null } })).toBe(0)
})

it('is free again after half an hour, and then is not the first one’s to answer', async () => {
  const { reviewId } = await makeReview()
  const [slow, quick] = [await moderator(), await moderator()]
  await takeReview(slow)
  expect(await takeReview(quick)).toMatchObject({ reviewId: null })
  await db.review.update({ where: { id: reviewId }, data: { takenAt: ago(31) } })
  expect(await takeReview(quick)).toMatchObject({ reviewId })
  const word = { reviewId, verdict: 'leave', reason: 'r' } as const
  await expect(answerReview(slow, word)).rejects.toEqual(refused('CONFLICT'))
  await expect(readReview(slow, reviewId)).rejects.toEqual(refused('NOT_FOUND'))
  await answerReview(quick, word)
  expect(await answerReview(quick, { ...word, verdict: 'act' })).toMatchObject({
    answer: { verdict: 'leave' },
  })
})

it('shows care to the care team alone, and rates it by level', async () => {
  const scene = await makeCase('worried_about_them')
  const about = { caseId: scene.caseId, byId: scene.moderator.memberId, reason: 'r', childAtRisk: false }
  const assessment = await db.supportAssessment.create({ data: { ...about, level: 1, before: 3 } })
  const lowered = { kind: 'downgrade', lane: 'support', assessmentId: assessment.id, first: '1' } as const
  await db.review.create({ data: { ...lowered, firstId: scene.moderator.memberId } })
  expect(await takeReview(await moderator())).toMatchObject({ reviewId: null })
  const care = await makeViewer({ role: 'care' })
  const { reviewId } = await takeReview(care)
  const word = { reviewId: reviewId ?? '', reason: 'r' }
  await expect(answerReview(care, { ...word, verdict: 'leave' })).rejects.toEqual(refused('INVALID'))
  expect(await answerReview(care, { ...word, verdict: '3' })).toMatchObject({ first: { verdict: '1' } })
})

it('lets somebody rest, and counts what reading it takes', async () => {
  const { reviewId, caseId } = await makeReview()
  const second = await moderator()
  const { memberId } = second
  await db.moderatorCare.create({ data: { memberId, pausedUntil: ago(-10) } })
  expect((await takeReview(second)).resting).not.toBeNull()
  await db.moderatorCare.update({ where: { memberId }, data: { pausedUntil: null } })
  expect(await takeReview(second)).toMatchObject({ reviewId })
  expect(await db.exposure.count({ where: { caseId, memberId } })).toBe(1)
})

it('brings a golden case one time in ten, each once, and then says why', async () => {
  const [lead, second] = [await makeViewer({ role: 'lead' }), await moderator()]
  const golden = {
    lane: 'shaming',
    expected: 'rephrase',
    why: 'It judges.',
    addedById: lead.memberId,
  } as const
  for (const n of [1, 2]) await db.goldenCase.create({ data: { ...golden, text: `Golden text ${n}` } })
  /** Something else that they looked at meanwhile. */
  const lookedAt = async () => {
    const old = { ...golden, text: 'before', retiredAt: new Date() }
    const { id: goldenId } = await db.goldenCase.create({ data: old })
    const done = { verdict: 'leave', agreed: false, doneAt: new Date(), takenAt: new Date() }
    const about = { kind: 'golden', lane: 'shaming', first: 'rephrase', goldenId } as const
    await db.review.create({ data: { ...about, ...done, reviewerId: second.memberId } })
  }
  const seen: string[] = []
  for (let n = 0; n < 40; n++) {
    const { reviewId } = await takeReview(second)
    expect(reviewId !== null).toBe(isGoldenTurn(second.memberId, n) && n < 20)
    if (!reviewId) await lookedAt()
    else {
      const { first, matter } = await answerReview(second, { reviewId, verdict: 'leave', reason: 'r' })
      seen.push(matter.text)
      expect(first).toEqual({ verdict: 'rephrase', words: 'It judges.', agreed: false, golden: true })
    }
  }
  expect(seen).toEqual(['Golden text 1', 'Golden text 2'])
  expect(await db.panel.count({ where: { review: { kind: 'golden' } } })).toBe(0)
})

it('does not hand out twice what is in somebody’s hands', async () => {
  const { reviewId } = await makeReview()
  const [one, other] = [await moderator(), await moderator()]
  await giveReview(reviewId, one)
  expect(await takeReview(other)).toMatchObject({ reviewId: null })
})
