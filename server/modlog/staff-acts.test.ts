import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { endedMembership } from '#prisma/factories/decision.ts'
import { makeMember, makeViewer } from '#prisma/factories/member.ts'
import { giveReview, makeReview } from '#prisma/factories/review.ts'
import { makeSupportCase, takeAndAssess } from '#prisma/factories/support.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { answerReview } from '#server/reviews/answer-review.ts'
import { voteOnPanel } from '#server/reviews/vote-on-panel.ts'
import { openSafeguarding } from '#server/support/safeguarding.ts'
import { thresholds } from '#server/trpc/doors/door.ts'
import { appRouter, callerFor } from '#server/trpc/root.ts'
import { doors } from '#server/trpc/walk-doors.ts'

let admin: Viewer
let circleId: string
let slug: string
beforeAll(async () => {
  admin = await makeViewer({ role: 'admin' })
  const made = await makeCircle({ joinPolicy: 'request' })
  circleId = made.id
  slug = made.slug
})
beforeEach(() => db.rateLimit.deleteMany())

const caller = () => callerFor({ viewer: admin, address: 'here' })
const act = (path: string, input: unknown): Promise<unknown> => {
  const [feature = '', name = ''] = path.split('.')
  const all = caller() as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  return all[feature]?.[name]?.(input) ?? Promise.reject(new Error(path))
}

const somebodyIn = async (state: 'active' | 'pending') =>
  ({ membershipId: (await putInCircle(circleId, (await makeMember()).id, { state })).id }) as const
const circleWords = {
  name: 'A circle',
  forWhom: 'Parents',
  about: 'For tests.',
  accent: 'clay',
  joinPolicy: 'open',
  joinQuestion: null,
  guidelines: [],
} as const
const splitPanel = async () => {
  const { reviewId } = await makeReview('hide')
  const staff = () => makeViewer({ role: 'moderator' })
  const second = await staff()
  await giveReview(reviewId, second)
  await answerReview(second, { reviewId, verdict: 'leave', reason: 'r' })
  const { id: panelId } = await db.panel.findUniqueOrThrow({ where: { reviewId } })
  for (const verdict of ['leave', 'rephrase', 'act'] as const)
    await voteOnPanel(await staff(), { panelId, verdict, words: 'w' })
  return panelId
}
const childAtRisk = async () => {
  const { care, caseId } = await makeSupportCase()
  await takeAndAssess(care, caseId, 4, true)
  await openSafeguarding(care, { caseId, concern: 'c' })
  return caseId
}
const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000)

/** What each writing act of hosts, leads and admins is given so that it does something. */
const scenes: Record<string, () => Promise<unknown>> = {
  'bridges.propose': async () => ({
    homeId: circleId,
    otherId: (await makeCircle()).id,
    title: 'At one table',
    homePrompt: 'What does nobody see of your day?',
    otherPrompt: 'What does nobody see of yours?',
    intent: 'vent',
    wish: 'me_too_welcome',
    day: 1,
    time: '20:00',
    timeZone: 'Europe/Berlin',
  }),
  'circles.addWord': async () => ({ circleId, phrase: 'a phrase' }),
  'circles.allowPictures': async () => ({ circleId, allow: true }),
  'circles.create': async () => ({ ...circleWords, slug: 'made-by-the-admin' }),
  'circles.decide': async () => {
    const { membershipId } = await somebodyIn('pending')
    await db.membership.update({ where: { id: membershipId }, data: { answer: 'Hello.' } })
    return { membershipId, accept: true }
  },
  'circles.removeMember': () => somebodyIn('active'),
  'circles.removeWord': async () => {
    await act('circles.addWord', { circleId, phrase: 'another phrase' })
    const word = await db.circleWord.findFirstOrThrow({ where: { circleId, phrase: 'another phrase' } })
    return { wordId: word.id }
  },
  'circles.saveGuidelines': async () => ({
    circleId,
    guidelines: [{ title: 'Be slow', body: 'There is time.' }],
  }),
  'circles.update': async () => ({ ...circleWords, circleId: (await makeCircle()).id }),
  'decisions.amend': async () => ({ decisionId: (await endedMembership()).decisionId, reason: 'r' }),
  'members.setRole': async () => ({ memberId: (await makeMember()).id, role: 'moderator' }),
  'prompts.add': async () => ({
    circleId,
    title: 'Good enough week',
    body: 'What was good enough?',
    intent: 'win',
    wish: 'me_too_welcome',
    weekday: 1,
    time: '20:00',
    timeZone: 'Europe/Berlin',
    startsOn: '2026-01-01',
  }),
  'proofs.reset': async () => ({ memberId: (await makeMember()).id, reason: 'a lost phone' }),
  'reviews.addGolden': async () => ({ lane: 'shaming', text: 't', expected: 'leave', why: 'w' }),
  'reviews.retireGolden': async () => {
    await act('reviews.addGolden', { lane: 'shaming', text: 'two', expected: 'leave', why: 'w' })
    return { goldenId: (await db.goldenCase.findFirstOrThrow({ where: { text: 'two' } })).id }
  },
  'reviews.rule': async () => ({ panelId: await splitPanel(), verdict: 'leave', words: 'w' }),
  'settings.change': async () => ({ key: 'greetAfterMinutes', value: 7, version: 0, reason: '' }),
  'settings.undo': async () => {
    await act('settings.change', { key: 'signUpsPerHour', value: 7, version: 0, reason: '' })
    const change = await db.settingChange.findFirstOrThrow({ where: { key: 'signUpsPerHour' } })
    return { changeId: change.id, reason: '' }
  },
  'support.addStep': async () => ({ caseId: await childAtRisk(), words: 'w' }),
  'support.closeSafeguarding': async () => ({ caseId: await childAtRisk(), words: 'w' }),
  'support.planShift': async () => ({
    memberId: (await makeMember({ role: 'care' })).id,
    startsAt: soon(1),
    endsAt: soon(9),
  }),
  'thresholds.save': async () => ({ circle: slug, values: thresholds }),
  'webhooks.add': async () => ({ url: 'https://hooks.example/enough', events: ['case.decided'] }),
  'webhooks.disable': async () => {
    await act('webhooks.add', { url: 'https://other.example/enough', events: ['case.decided'] })
    const webhook = await db.webhook.findFirstOrThrow({ where: { url: 'https://other.example/enough' } })
    return { webhookId: webhook.id }
  },
}

/** Those that leave none, and why. */
const without: Record<string, string> = {
  'circles.createInvite': 'an invite is a row of its own, with who made it and when, that the hosts see',
  'circles.revokeInvite': 'its row says since when it opens nothing',
  'webhooks.test': 'it changes nothing, and its delivery is a row of its own',
}

const kept = ['admins', 'leads', 'hosts']
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>
const writing = Object.keys(procedures).filter(
  (path) => procedures[path]?._def.type === 'mutation' && kept.includes(doors[path]?.for ?? ''),
)

describe('every writing act of hosts, leads and admins', () => {
  it('is listed here: with what it is given, or with why it leaves no row', () => {
    expect([...Object.keys(scenes), ...Object.keys(without)].sort()).toEqual([...writing].sort())
  })

  it.each(Object.keys(scenes))('%s stands in the log of staff acts with who did it', async (path) => {
    const input = await scenes[path]?.()
    const { _max } = await db.modLog.aggregate({ _max: { seq: true } })
    await act(path, input)
    const rows = await db.modLog.findMany({ where: { seq: { gt: _max.seq ?? 0 } } })
    expect(rows.map(({ actorId }) => actorId)).toContain(admin.memberId)
  })
})
