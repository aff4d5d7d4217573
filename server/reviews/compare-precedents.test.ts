import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { decideOn, giveReview, makeReview } from '#prisma/factories/review.ts'
import { db } from '#server/db.ts'
import { encodeExample } from '#server/examples/encode-example.ts'
import { findPrecedents } from '#server/examples/find-precedents.ts'
import { closeEngine, engine } from '#server/screening/screen.ts'
import { answerReview } from './answer-review.ts'
import { comparePrecedents } from './compare-precedents.ts'
import { voteOnPanel } from './vote-on-panel.ts'

beforeAll(async () => {
  vi.stubEnv('SCREENING_STAGES', 'both')
  await (await engine()).encode('ready')
})
afterAll(async () => {
  await closeEngine()
  vi.unstubAllEnvs()
})

const encode = async (decisionId: string) => {
  const { revisionId } = await db.decision.findUniqueOrThrow({ where: { id: decisionId } })
  await encodeExample(revisionId)
  return revisionId
}

it('looks again at what goes against the words most like it', async () => {
  for (let n = 0; n < 2; n++) await encode(await decideOn(await makeCase(), 'approve'))
  const decisionId = await decideOn(await makeCase(), 'hide')
  await db.review.deleteMany({ where: { decisionId } })
  await comparePrecedents(decisionId)
  await comparePrecedents(decisionId)
  expect(await db.review.findMany({ where: { decisionId } })).toMatchObject([{ kind: 'disagreement' }])
  const same = await decideOn(await makeCase(), 'approve')
  await db.review.deleteMany({ where: { decisionId: same } })
  await comparePrecedents(same)
  expect(await db.review.count({ where: { decisionId: same } })).toBe(0)
})

it('shows what a panel ruled beside words like these, in place of what the first had said', async () => {
  await db.example.deleteMany()
  const scene = await makeReview('hide')
  const second = await makeViewer({ role: 'moderator' })
  await giveReview(scene.reviewId, second)
  await answerReview(second, { reviewId: scene.reviewId, verdict: 'leave', reason: 'r' })
  const { id: panelId } = await db.panel.findUniqueOrThrow({ where: { reviewId: scene.reviewId } })
  const ask = async () => {
    await encode(scene.decisionId)
    const like = await makeCase()
    const { id, body } = await db.revision.findFirstOrThrow({ where: { postId: like.reply.postId } })
    return findPrecedents(id, body)
  }
  expect(await ask()).toMatchObject([{ upheld: true, panel: null }])
  for (let n = 0; n < 3; n++) {
    const one = await makeViewer({ role: 'moderator' })
    await voteOnPanel(one, { panelId, verdict: 'leave', words: 'It tells of oneself.' })
  }
  const words = Array(3).fill('It tells of oneself.').join('\n')
  expect(await ask()).toMatchObject([{ upheld: false, label: 'ok', panel: { words } }])
})
