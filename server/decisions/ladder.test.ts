import { expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { statementFacts } from '#server/statements/schema.ts'
import { countingStrikes } from '#server/strikes/count-strikes.ts'
import { readStanding } from '#server/strikes/read-standing.ts'
import { decideCase } from './decide-case.ts'
import { settleDecision } from './settle-decision.ts'

const refused = (code: string) => expect.objectContaining({ code })
const days = 86_400_000
type Scene = Awaited<ReturnType<typeof makeCase>>

const judged = async (scene: Scene, moderator = scene.moderator) => ({
  ...(await takeCase(moderator, scene.caseId)),
  guidelineId: await guidelineOf(scene.circle.id),
  note: 'I read it twice, and it judges a parent.',
  spans: [{ start: 0, end: 5 }],
})
const lead = () => makeViewer({ role: 'lead' })
const strikesOf = (memberId: string) => db.strike.count({ where: countingStrikes(memberId) })
const inAWeek = (memberId: string) =>
  db.strike.count({ where: countingStrikes(memberId, new Date(Date.now() + 8 * days)) })

it('a word to the author leaves the post, and no strike', async () => {
  const scene = await makeCase()
  await decideCase(scene.moderator, { ...(await judged(scene)), kind: 'note' })
  expect(await db.post.findUnique({ where: { id: scene.reply.postId } })).toMatchObject({
    state: 'published',
  })
  expect(await db.strike.count()).toBe(0)
  expect(await db.statement.findFirst({ where: { memberId: scene.reader.memberId } })).toMatchObject({
    tone: 'routine',
  })
})

it('other words found in time leave no strike; not found, it counts after a week', async () => {
  const [kept, lapsed] = [await makeCase(), await makeCase()]
  for (const scene of [kept, lapsed])
    await decideCase(scene.moderator, { ...(await judged(scene)), kind: 'ask_to_rephrase' })
  const { memberId } = kept.reader
  expect([await strikesOf(memberId), await inAWeek(memberId)]).toEqual([0, 1])
  await editPost(kept.reader, { postId: kept.reply.postId, body: 'I was worried for you.', revision: 1 })
  expect(await inAWeek(memberId)).toBe(0)
  expect(await readStanding(memberId)).toMatchObject({ strikes: 0, waiting: 0 })
  expect(await inAWeek(lapsed.reader.memberId)).toBe(1)
})

it('words taken out of view count, weigh by how strong they were, and decay', async () => {
  const scene = await makeCase()
  await db.case.update({ where: { id: scene.caseId }, data: { severity: 2 } })
  await decideCase(scene.moderator, { ...(await judged(scene)), kind: 'hide' })
  const { memberId } = scene.reader
  expect(await strikesOf(memberId)).toBe(1)
  expect(await readStanding(memberId)).toMatchObject({ strikes: 1, weight: 2, suggestsMore: false })
  const later = countingStrikes(memberId, new Date(Date.now() + 91 * days))
  expect(await db.strike.count({ where: later })).toBe(0)
})

it('a rest in one circle leaves the voice in the others', async () => {
  const scene = await makeCase()
  await decideCase(scene.moderator, { ...(await judged(scene)), kind: 'cool_off', days: 3 })
  await expect(makeReply(scene.reader, scene.threadId, 'me too')).rejects.toMatchObject({
    code: 'FORBIDDEN',
    reason: expect.stringContaining('cannot write in this circle until'),
  })
  const elsewhere = await makeCase()
  await db.membership.create({
    data: { circleId: elsewhere.circle.id, memberId: scene.reader.memberId, state: 'active' },
  })
  expect(await makeReply(scene.reader, elsewhere.threadId, 'me too')).toMatchObject({ state: 'published' })
})

it('a rest in all circles ends by itself', async () => {
  const scene = await makeCase()
  await decideCase(scene.moderator, { ...(await judged(scene)), kind: 'mute', days: 7 })
  await expect(makeReply(scene.reader, scene.threadId, 'me too')).rejects.toEqual(refused('FORBIDDEN'))
  await db.sanction.updateMany({
    where: { memberId: scene.reader.memberId },
    data: { startsAt: new Date(Date.now() - 8 * days), endsAt: new Date(Date.now() - days) },
  })
  expect(await makeReply(scene.reader, scene.threadId, 'me too')).toMatchObject({ state: 'published' })
})

it('only a lead closes a door or ends a membership; others are told to hand over', async () => {
  const scene = await makeCase()
  await expect(
    decideCase(scene.moderator, { ...(await judged(scene)), kind: 'suspend', days: 14 }),
  ).rejects.toEqual(refused('FORBIDDEN'))
  expect(await db.sanction.count({ where: { memberId: scene.reader.memberId } })).toBe(0)
})

it('ends a membership only when the grace is over, once', async () => {
  const scene = await makeCase()
  const judge = await lead()
  const decided = await decideCase(judge, { ...(await judged(scene, judge)), kind: 'end_membership' })
  if (!decided.done) throw new Error('the note was plain')
  const where = { circleId_memberId: { circleId: scene.circle.id, memberId: scene.reader.memberId } }
  expect(await db.membership.findUnique({ where })).toMatchObject({ state: 'active' })
  await expect(makeReply(scene.reader, scene.threadId, 'me too')).rejects.toEqual(refused('FORBIDDEN'))
  await Promise.all([settleDecision(decided.decisionId), settleDecision(decided.decisionId)])
  expect(await db.membership.findUnique({ where })).toMatchObject({ state: 'removed' })
  expect(await db.modLog.count({ where: { act: 'membership.end', subject: scene.reader.memberId } })).toBe(1)
})

it('tells the author all of it: words, guideline, who noticed, what next, until when to appeal', async () => {
  const scene = await makeCase()
  await db.member.update({ where: { id: scene.moderator.memberId }, data: { signsAs: 'Linden' } })
  await db.case.update({ where: { id: scene.caseId }, data: { severity: 3 } })
  await decideCase(scene.moderator, { ...(await judged(scene)), kind: 'cool_off', days: 2 })
  const statement = await db.statement.findFirstOrThrow({ where: { memberId: scene.reader.memberId } })
  const facts = statementFacts.parse(statement.facts)
  expect(statement.tone).toBe('serious')
  expect(facts).toMatchObject({
    kind: 'cool_off',
    words: ['I did'],
    noticedBy: { program: null, members: true },
    decidedBy: 'person',
    reason: 'I read it twice.',
    signedAs: 'Linden',
  })
  expect(facts.guideline.title).not.toBe('')
  expect(new Date(facts.endsAt ?? 0).getTime()).toBeGreaterThan(Date.now() + days)
  expect(new Date(facts.appealBy).getTime()).toBeGreaterThan(Date.now() + 170 * days)
})

it('asks twice about a note that shames, and writes down that it was meant', async () => {
  const scene = await makeCase()
  const input = {
    ...(await judged(scene)),
    kind: 'hide' as const,
    note: 'You are a terrible mother and everybody here knows it.',
  }
  const asked = await decideCase(scene.moderator, input)
  expect(asked).toMatchObject({ done: false, words: [expect.stringContaining('terrible mother')] })
  expect(await db.decision.count({ where: { caseId: scene.caseId } })).toBe(0)
  expect(await decideCase(scene.moderator, { ...input, insists: true })).toMatchObject({ done: true })
  const row = await db.modLog.findFirstOrThrow({ where: { subject: scene.reply.postId } })
  expect(row.detail).toMatchObject({ insisted: true })
})
