import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { askAgain } from './ask-again.ts'
import { showAppeal } from './queries.ts'
import { withdrawAppeal } from './withdraw-appeal.ts'

const refused = (code: string) => expect.objectContaining({ code })
const hidden = async () => {
  const scene = await makeCase()
  return { ...scene, writer: scene.reader, decisionId: await decideAgainst(scene, 'hide') }
}

it('takes one tap and no words, and stands in its own lane for two days', async () => {
  const { writer, decisionId, reply } = await hidden()
  const { appealId } = await askAgain(writer, { decisionId, words: '' })
  const appeal = await db.appeal.findUniqueOrThrow({
    where: { id: appealId },
    include: { case: { include: { events: true } }, messages: true },
  })
  expect(appeal.messages).toEqual([])
  expect(appeal.case).toMatchObject({ lane: 'appeal', state: 'open', postId: reply.postId })
  expect(appeal.case.dueAt.getTime() - appeal.case.openedAt.getTime()).toBe(48 * 3_600_000)
  expect(appeal.case.events.map(({ kind }) => kind)).toEqual(['opened'])
  expect(await showAppeal(writer, decisionId)).toMatchObject({
    whyNot: null,
    appeal: { state: 'open', messages: [] },
  })
})

it('is due in two days however strong the words are', async () => {
  const { writer, decisionId, caseId } = await hidden()
  await db.case.update({ where: { id: caseId }, data: { severity: 3 } })
  const { appealId } = await askAgain(writer, { decisionId, words: '' })
  const { case: found } = await db.appeal.findUniqueOrThrow({
    where: { id: appealId },
    include: { case: true },
  })
  expect(found.dueAt.getTime() - found.waitsSince.getTime()).toBe(48 * 3_600_000)
  expect(found.weight).toBe(4)
})

it('stays one, however often and however fast it is tapped', async () => {
  const { writer, decisionId } = await hidden()
  const asked = await Promise.all([1, 2, 3].map(() => askAgain(writer, { decisionId, words: 'please' })))
  expect(new Set(asked.map(({ appealId }) => appealId)).size).toBe(1)
  expect(await db.appeal.count({ where: { decisionId } })).toBe(1)
  expect(await db.appealMessage.count({ where: { appeal: { decisionId } } })).toBe(1)
})

it('is for the author alone', async () => {
  const { author, moderator, decisionId } = await hidden()
  for (const viewer of [author, moderator, await makeViewer({ role: 'admin' })]) {
    await expect(askAgain(viewer, { decisionId, words: '' })).rejects.toEqual(refused('NOT_FOUND'))
    await expect(showAppeal(viewer, decisionId)).rejects.toEqual(refused('NOT_FOUND'))
  }
})

it('is refused after half a year, and for what was taken back', async () => {
  const late = await hidden()
  const { facts } = await db.statement.findUniqueOrThrow({ where: { decisionId: late.decisionId } })
  const past = { ...(facts as object), appealBy: new Date(Date.now() - 1000).toISOString() }
  await db.statement.update({ where: { decisionId: late.decisionId }, data: { facts: past } })
  await expect(askAgain(late.writer, { decisionId: late.decisionId, words: '' })).rejects.toEqual(
    refused('CONFLICT'),
  )
  const undone = await hidden()
  await undoDecision(undone.moderator, undone.decisionId)
  await expect(askAgain(undone.writer, { decisionId: undone.decisionId, words: '' })).rejects.toEqual(
    refused('CONFLICT'),
  )
  expect(await db.appeal.count({ where: { decisionId: { in: [late.decisionId, undone.decisionId] } } })).toBe(
    0,
  )
})

it('ends when its author leaves it, or when the decision is undone meanwhile', async () => {
  const left = await hidden()
  const { appealId } = await askAgain(left.writer, { decisionId: left.decisionId, words: '' })
  await expect(withdrawAppeal(left.author, appealId)).rejects.toEqual(refused('NOT_FOUND'))
  await withdrawAppeal(left.writer, appealId)
  await withdrawAppeal(left.writer, appealId)
  const ended = { state: 'withdrawn', case: { state: 'closed', version: 2 } }
  const include = { case: true } as const
  expect(await db.appeal.findUnique({ where: { id: appealId }, include })).toMatchObject(ended)

  const undone = await hidden()
  const second = await askAgain(undone.writer, { decisionId: undone.decisionId, words: '' })
  await undoDecision(undone.moderator, undone.decisionId)
  expect(await db.appeal.findUnique({ where: { id: second.appealId }, include })).toMatchObject(ended)
  const told = await db.notification.findMany({ where: { memberId: undone.writer.memberId } })
  expect(told.map(({ kind }) => kind)).toEqual(['lifted'])
})
