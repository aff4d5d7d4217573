import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { giveReview, makeReview, telling } from '#prisma/factories/review.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { answerReview } from './answer-review.ts'
import { listPanels } from './list-panels.ts'
import type { ReviewVerdict } from './policy.ts'
import { readPanel } from './read-panel.ts'
import { rulePanel } from './rule-panel.ts'
import { voteOnPanel } from './vote-on-panel.ts'

const refused = (code: string) => expect.objectContaining({ code })
const staff = (role: 'moderator' | 'care' | 'lead' = 'moderator') => makeViewer({ role })

/** A decision that was hidden by the first, and that the second would have left. */
const makePanel = async () => {
  const scene = await makeReview('hide')
  const second = await staff()
  await giveReview(scene.reviewId, second)
  await answerReview(second, { reviewId: scene.reviewId, verdict: 'leave', reason: 'A parrot said so.' })
  const { id: panelId } = await db.panel.findUniqueOrThrow({ where: { reviewId: scene.reviewId } })
  return { ...scene, second, panelId }
}

const say = (viewer: Viewer, panelId: string, verdict: ReviewVerdict) =>
  voteOnPanel(viewer, { panelId, verdict, words: `${verdict}, because of the llama.` })

/** Everything a decision made, as it stands now. */
const consequences = async ({ decisionId, reply }: { decisionId: string; reply: { postId: string } }) =>
  JSON.stringify([
    await db.decision.findUnique({
      where: { id: decisionId },
      include: { case: true, strike: true, sanction: true, statement: true, notifications: true },
    }),
    await db.post.findUnique({ where: { id: reply.postId }, include: { revisions: true } }),
  ])

it('opens only where the two differ', async () => {
  const { reviewId } = await makeReview('hide')
  const second = await staff()
  await giveReview(reviewId, second)
  await answerReview(second, { reviewId, verdict: 'act', reason: 'r' })
  expect(await db.panel.count({ where: { reviewId } })).toBe(0)
})

it('is three others: none of the two, no author, no reporter, and no fourth', async () => {
  const { panelId, moderator, second, reader, author } = await makePanel()
  const role = 'moderator' as const
  for (const one of [moderator, second, { ...reader, role }, { ...author, role }]) {
    expect((await listPanels(one)).open.map(({ id }) => id)).not.toContain(panelId)
    await expect(readPanel(one, panelId)).rejects.toEqual(refused('NOT_FOUND'))
    await expect(say(one, panelId, 'act')).rejects.toEqual(refused('NOT_FOUND'))
  }
  for (const { memberId } of [moderator, second])
    await expect(
      db.panelVote.create({ data: { panelId, memberId, verdict: 'act', words: 'w' } }),
    ).rejects.toThrow('others than the two')
  for (const verdict of ['leave', 'rephrase', 'act'] as const) await say(await staff(), panelId, verdict)
  await expect(say(await staff(), panelId, 'act')).rejects.toEqual(refused('CONFLICT'))
  const { memberId } = await staff()
  await expect(
    db.panelVote.create({ data: { panelId, memberId, verdict: 'act', words: 'w' } }),
  ).rejects.toThrow('of three')
  await expect(db.panelVote.updateMany({ data: { verdict: 'act' } })).rejects.toThrow('append-only')
})

it('shows its three neither what the two said nor what they say to each other', async () => {
  const { panelId, moderator, second } = await makePanel()
  const [one, two] = [await staff(), await staff('lead')]
  await say(one, panelId, 'act')
  const view = JSON.stringify([await readPanel(two, panelId), await listPanels(two)])
  const own = JSON.stringify(await readPanel(one, panelId))
  for (const secret of [telling, 'parrot', moderator.displayName ?? '', second.displayName ?? ''])
    for (const said of [view, own]) expect(said).not.toContain(secret)
  expect(view).not.toContain('llama')
  expect(view).not.toMatch(/"(leave|act|rephrase)"/)
})

it('rules by most of three, and what was decided for the author stays as it was', async () => {
  const made = await makePanel()
  const { panelId, reply } = made
  const before = await consequences(made)
  const [one, two, three] = [await staff(), await staff(), await staff()]
  await say(one, panelId, 'leave')
  await say(two, panelId, 'rephrase')
  await say(one, panelId, 'act')
  expect((await readPanel(three, panelId)).ruling).toBeNull()
  const { ruling, said } = await say(three, panelId, 'leave')
  expect(ruling).toMatchObject({
    verdict: 'leave',
    words: 'leave, because of the llama.\nleave, because of the llama.',
  })
  expect(said.map(({ verdict }) => verdict)).toEqual(['leave', 'leave', 'rephrase'])
  expect(await consequences(made)).toBe(before)
  const where = { source: 'panel', revision: { postId: reply.postId } } as const
  expect(await db.example.findMany({ where })).toMatchObject([{ label: 'ok', upheld: false }])
  const log = await db.modLog.findFirstOrThrow({ where: { act: 'panel.rule', subject: panelId } })
  expect(log.actorId).toBe('00000000-0000-0000-0000-000000000000')
})

it('counts one of two who are last at once', async () => {
  const { panelId } = await makePanel()
  for (const verdict of ['act', 'leave'] as const) await say(await staff(), panelId, verdict)
  const [one, two] = [await staff(), await staff()]
  const came = await Promise.allSettled([say(one, panelId, 'act'), say(two, panelId, 'act')])
  expect(came.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.panelVote.count({ where: { panelId } })).toBe(3)
})

it('asks a lead who is none of the two where three saw it three ways, and no sooner', async () => {
  const { panelId } = await makePanel()
  const lead = await staff('lead')
  const word = { panelId, verdict: 'rephrase', words: 'Ask kindly.' } as const
  await expect(rulePanel(lead, word)).rejects.toEqual(refused('CONFLICT'))
  for (const verdict of ['leave', 'rephrase', 'act'] as const) await say(await staff(), panelId, verdict)
  expect(await readPanel(lead, panelId)).toMatchObject({ mayRule: true, mayVote: false })
  expect((await readPanel(lead, panelId)).said).toHaveLength(3)
  expect((await rulePanel(lead, word)).ruling).toMatchObject({ verdict: 'rephrase', words: 'Ask kindly.' })
  await expect(rulePanel(lead, word)).rejects.toEqual(refused('NOT_FOUND'))
})

it('lets a lead rule after a week where three were not found', async () => {
  const { panelId } = await makePanel()
  await db.panel.update({
    where: { id: panelId },
    data: { createdAt: new Date(Date.now() - 8 * 86_400_000) },
  })
  const word = { panelId, verdict: 'act', words: 'w' } as const
  expect((await rulePanel(await staff('lead'), word)).state).toBe('ruled')
})

it('about care is for the care team', async () => {
  const { caseId, moderator } = await makeCase('worried_about_them')
  const about = { caseId, byId: moderator.memberId, reason: 'r', childAtRisk: false }
  const { id } = await db.supportAssessment.create({ data: { ...about, level: 1, before: 3 } })
  const review = { kind: 'downgrade', lane: 'support', first: '1', verdict: '3', agreed: false } as const
  const second = await staff('care')
  const [reviewerId, now] = [second.memberId, new Date()]
  const people = { firstId: moderator.memberId, reviewerId, takenAt: now, doneAt: now }
  const made = await db.review.create({ data: { ...review, ...people, assessmentId: id } })
  const { id: panelId } = await db.panel.create({ data: { reviewId: made.id } })
  await expect(readPanel(await staff(), panelId)).rejects.toEqual(refused('NOT_FOUND'))
  const three = [await staff('care'), await staff('care'), await staff('lead')]
  for (const one of three) await say(one, panelId, '3')
  expect(await db.panel.findUnique({ where: { id: panelId } })).toMatchObject({ ruling: '3' })
  await expect(readPanel(await staff(), panelId)).rejects.toEqual(refused('NOT_FOUND'))
  expect((await listPanels(await staff())).ruled.map((panel) => panel.id)).not.toContain(panelId)
})

it('asks three who may sit on it, by a notice that names nobody and no case', async () => {
  await db.member.updateMany({ data: { role: 'member' } })
  const [one, two, three, paused] = await Promise.all([staff(), staff('care'), staff('lead'), staff()])
  const pausedUntil = new Date(Date.now() + 3_600_000)
  await db.moderatorCare.create({ data: { memberId: paused.memberId, topicsAway: [], pausedUntil } })
  await db.notification.deleteMany({ where: { kind: 'panel_asked' } })
  const { moderator, second } = await makePanel()
  const told = await db.notification.findMany({ where: { kind: 'panel_asked' } })
  const ids = told.map(({ memberId }) => memberId)
  expect(ids.sort()).toEqual([one, two, three].map(({ memberId }) => memberId).sort())
  expect(ids).not.toContain(moderator.memberId)
  expect(ids).not.toContain(second.memberId)
  expect(told.every(({ caseId, postId, threadId }) => !caseId && !postId && !threadId)).toBe(true)
})
