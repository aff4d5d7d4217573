import { expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeSupportCase, takeAndAssess } from '#prisma/factories/support.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import type { Resource } from '#server/resources/schema.ts'
import { answerCard } from './answer-card.ts'
import { cardWindowEnd } from './policy.ts'
import { readCard } from './read-card.ts'
import { sendCardInput } from './schema.ts'
import { sendCard } from './send-card.ts'

const words = 'Thank you for saying it here. You are not in any trouble. How are you right now?'
const card = { words, region: 'GB', insists: false } as const
const cardsTo = (toId: string) => db.careCard.findMany({ where: { toId }, orderBy: { sentAt: 'asc' } })

it('is with its reader as soon as it is sent, with the lines as they stand today', async () => {
  const { care, caseId, writer } = await makeSupportCase()
  const taken = await takeAndAssess(care, caseId, 3)
  const sent = await sendCard(care, { ...taken, ...card })
  if (!sent.done) throw new Error('the card was not sent')
  const told = await db.notification.findFirstOrThrow({
    where: { memberId: writer.memberId, kind: 'care_card' },
  })
  expect(told.careCardId).toBe(sent.cardId)
  const view = await readCard(writer, sent.cardId)
  expect(view).toMatchObject({ words, signedAs: care.displayName, answered: null })
  expect(view.lines.map(({ kind }) => kind)).toEqual(['emergency', 'crisis', 'parent_line'])
  for (const line of view.lines) expect(line.lastChecked).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(JSON.stringify(view)).not.toContain(caseId)
  await expect(readCard(care, sent.cardId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await db.case.findUniqueOrThrow({ where: { id: caseId } })).state).toBe('open')
})

it('puts a listening parent before the emergency number where nothing is urgent', async () => {
  const { care, caseId, writer } = await makeSupportCase()
  await db.member.update({ where: { id: writer.memberId }, data: { region: 'US' } })
  await sendCard(care, { ...(await takeAndAssess(care, caseId, 1)), ...card, region: 'theirs' })
  const [sent] = await cardsTo(writer.memberId)
  const lines = sent?.lines as Resource[]
  expect(lines.map(({ id }) => id)).toEqual(['us-maternal', 'us-988', 'us-911'])
  expect(sent?.region).toBe('theirs')
})

it('refuses a second one within the week, kindly, and two at once', async () => {
  const { care, caseId, writer } = await makeSupportCase()
  const taken = await takeCase(care, caseId)
  const tries = await Promise.allSettled([1, 2, 3].map(() => sendCard(care, { ...taken, ...card })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of tries)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'CONFLICT' })
  expect(await cardsTo(writer.memberId)).toHaveLength(1)
})

it('leaves no way around the week below the code either', async () => {
  const { care, caseId, writer } = await makeSupportCase()
  const sentAt = new Date()
  const at = (sent: Date) =>
    db.careCard.create({
      data: {
        caseId, toId: writer.memberId, sentById: care.memberId, words, region: 'GB', lines: [],
        sentAt: sent, windowEnd: cardWindowEnd(sent),
      }, // biome-ignore format: one row
    })
  await at(sentAt)
  await expect(at(new Date(sentAt.getTime() + 6 * 86_400_000))).rejects.toThrow('CareCard_one_in_a_window')
  await at(cardWindowEnd(sentAt))
})

it('comes of the decision to offer care; a second decision in the week brings words alone', async () => {
  const { care, caseId, writer, threadId } = await makeSupportCase()
  const offer = { kind: 'offer_care', note: words } as const
  await decideCase(care, { ...(await takeCase(care, caseId)), ...offer })
  expect(await cardsTo(writer.memberId)).toHaveLength(1)
  const { postId } = await makeReply(writer, threadId, 'I still want to die.')
  const again = await db.case.findFirstOrThrow({ where: { postId } })
  await decideCase(care, { ...(await takeCase(care, again.id)), ...offer })
  expect(await cardsTo(writer.memberId)).toHaveLength(1)
  const kinds = await db.notification.findMany({
    where: { memberId: writer.memberId, kind: { in: ['care', 'care_card'] } },
    orderBy: { createdAt: 'asc' },
    select: { kind: true },
  })
  expect(kinds).toEqual([{ kind: 'care_card' }, { kind: 'care' }])
})

it('does not reach somebody who asked for none, when only others worry', async () => {
  const { caseId, moderator, reader } = await makeCase('worried_about_them')
  await db.member.update({ where: { id: reader.memberId }, data: { takesCareCards: false } })
  const taken = await takeCase(moderator, caseId)
  await expect(sendCard(moderator, { ...taken, ...card })).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(decideCase(moderator, { ...taken, kind: 'offer_care', note: words })).rejects.toMatchObject({
    code: 'CONFLICT',
  })
  expect(
    await db.notification.count({
      where: { memberId: reader.memberId, kind: { in: ['care', 'care_card'] } },
    }),
  ).toBe(0)
  const own = await makeSupportCase()
  await db.member.update({ where: { id: own.writer.memberId }, data: { takesCareCards: false } })
  await sendCard(own.care, { ...(await takeCase(own.care, own.caseId)), ...card })
  expect(await cardsTo(own.writer.memberId)).toHaveLength(1)
})

it('is called back with its decision while nobody has read it, and stays once it was read', async () => {
  for (const reads of [false, true]) {
    const { care, caseId, writer } = await makeSupportCase()
    const done = await decideCase(care, {
      ...(await takeCase(care, caseId)),
      kind: 'offer_care',
      note: words,
    })
    if (!done.done) throw new Error('not decided')
    const [sent] = await cardsTo(writer.memberId)
    if (reads) await readCard(writer, sent?.id ?? '')
    await undoDecision(care, done.decisionId)
    expect(await cardsTo(writer.memberId)).toHaveLength(reads ? 1 : 0)
    expect(await db.notification.count({ where: { memberId: writer.memberId, kind: 'care_card' } })).toBe(
      reads ? 1 : 0,
    )
  }
})

it('lets its reader say that it was used against them: those worries weigh less, whatever is decided', async () => {
  const { caseId, moderator, reader, author, circle, reply } = await makeCase('worried_about_them')
  const honest = await makeViewer()
  await putInCircle(circle.id, honest.memberId)
  const taken = await takeCase(moderator, caseId)
  const sent = await sendCard(moderator, { ...taken, ...card })
  if (!sent.done) throw new Error('the card was not sent')
  await answerCard(reader, { cardId: sent.cardId, misuse: 'used_against_me' })
  await answerCard(reader, { cardId: sent.cardId, misuse: 'not_needed' })
  expect((await readCard(reader, sent.cardId)).answered).toBe('used_against_me')
  await decideCase(moderator, { ...taken, kind: 'offer_care', note: words })
  const report = await db.report.findFirstOrThrow({
    where: { reporterId: author.memberId, postId: reply.postId },
  })
  expect(report).toMatchObject({ upheld: false, answeredAt: expect.any(Date) })
  await expect(answerCard(author, { cardId: sent.cardId, misuse: 'not_needed' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('a worry that turned out to be none costs its reporter nothing', async () => {
  const { caseId, moderator } = await makeCase('worried_about_them')
  await decideCase(moderator, { ...(await takeCase(moderator, caseId)), kind: 'approve' })
  expect(await db.report.findFirst({ where: { caseId } })).toMatchObject({
    upheld: null,
    answeredAt: expect.any(Date),
  })
})

it('never asks who or where somebody is, and asks the writer twice when its words may hurt', async () => {
  const base = { caseId: crypto.randomUUID(), tab: 'tab-of-a-test', token: 1 }
  expect(sendCardInput.safeParse({ ...base, words: 'Where are you right now?' }).success).toBe(false)
  expect(sendCardInput.safeParse({ ...base, words, region: 'XX' }).success).toBe(false)
  const { care, caseId, writer } = await makeSupportCase()
  const taken = await takeCase(care, caseId)
  const cruel = { ...card, words: 'You are a terrible mother and we all know it.' }
  expect(await sendCard(care, { ...taken, ...cruel })).toMatchObject({ done: false })
  expect(await cardsTo(writer.memberId)).toHaveLength(0)
})
