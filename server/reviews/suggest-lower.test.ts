import { expect, it, test } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { decideOn } from '#prisma/factories/review.ts'
import { db } from '#server/db.ts'
import { screenRevision } from '#server/posts/screen-revision.ts'
import { type LeftAlone, readLeftAlone, readMissed } from './read-missed.ts'
import { lowerPlace, suggestLower } from './suggest-lower.ts'

const since = new Date(Date.now() - 86_400_000)
const here = (shares: number[], steps: [number, number][]) => ({
  label: 'shaming' as const,
  shares,
  posts: steps.map(([step, posts]): LeftAlone => ({ label: 'shaming', step, posts })),
})

test('the lower place finds most of what had to be reported, and brings little besides', () => {
  const missed = [0.68, 0.66, 0.65, 0.62, 0.3]
  // three of them outweigh five more posts; the fourth would bring ten for one, the last a hundred
  const posts: [number, number][] = [[65, 2], [67, 3], [62, 10], [40, 100], [80, 9]] // biome-ignore format: pairs
  expect(lowerPlace(here(missed, posts), 0.7)).toBe(65)
  expect(lowerPlace(here(missed, []), 0.7)).toBe(30)
  expect(lowerPlace(here([0.69], [[69, 3]]), 0.7)).toBeNull()
  expect(lowerPlace(here([], []), 0.7)).toBeNull()
})

const confidences = (shaming: number) => ({ shaming, ok: 1 - shaming })

it('says so from five on, with what would have been different', async () => {
  const missed = [0.04, 0.05, 0.06, 0.06, 0.06, 0.99].map((share) => ({ confidences: confidences(share) }))
  const left: LeftAlone[] = [
    { label: 'shaming', step: 6, posts: 4 },
    { label: 'hostile', step: 6, posts: 70 },
  ]
  const [told, ...more] = await suggestLower(missed, left)
  expect(told).toMatchObject({ label: 'shaming', other: 0.05, missed: 5, found: 4, besides: 4 })
  expect(more).toEqual([])
  expect(await suggestLower(missed.slice(1), left)).toEqual([])
})

it('counts what was left alone, reported and acted upon; not what was let stand, given back or undone', async () => {
  const of = async (share: number, kind: 'approve' | 'hide', reversal: 'undo' | 'amend' | null = null) => {
    const scene = await makeCase()
    const { id: revisionId } = await db.revision.findFirstOrThrow({ where: { postId: scene.reply.postId } })
    // where the engine was slow, its job would read the words a moment later
    await screenRevision(revisionId)
    const decisionId = await decideOn(scene, kind)
    const said = { label: 'ok', severity: null, confidences: confidences(share) } as const
    await db.screening.updateMany({ where: { revisionId }, data: said })
    const back = { decisionId, byId: scene.moderator.memberId, reason: 'r' }
    if (reversal) await db.reversal.create({ data: { ...back, kind: reversal } })
    return scene
  }
  await of(0.51, 'hide')
  await of(0.52, 'approve')
  await of(0.53, 'hide', 'amend')
  await of(0.54, 'hide', 'undo')
  const flagged = await of(0.55, 'hide')
  await db.screening.updateMany({
    where: { revision: { postId: flagged.reply.postId } },
    data: { label: 'shaming', severity: 2 },
  })
  const unreported = await of(0.56, 'hide')
  await db.report.deleteMany({ where: { caseId: unreported.caseId } })
  expect((await readMissed(since)).map((one) => one.confidences.shaming)).toEqual([0.51])
  const steps = await readLeftAlone(since)
  const at = (step: number) => steps.find((one) => one.label === 'shaming' && one.step === step)?.posts ?? 0
  expect([51, 52, 53, 54, 55, 56].map(at)).toEqual([0, 1, 1, 1, 0, 0])
})
