import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { askAgain } from './ask-again.ts'
import { showAppeal, showAppealOfCase } from './queries.ts'
import { sayInAppeal } from './say-in-appeal.ts'

const refused = (code: string) => expect.objectContaining({ code })
const asked = async () => {
  const scene = await makeCase()
  const decisionId = await decideAgainst(scene, 'hide')
  const { appealId } = await askAgain(scene.reader, { decisionId, words: 'I meant my own mother.' })
  const { caseId } = await db.appeal.findUniqueOrThrow({ where: { id: appealId } })
  return { ...scene, writer: scene.reader, decisionId, appealId, appealCase: caseId }
}
const toldOf = async (memberId: string) =>
  (await db.notification.findMany({ where: { memberId, kind: 'appeal_message' } })).length

it('goes both ways; the author sees the name a moderator signs with, never their own', async () => {
  const { writer, decisionId, appealId, appealCase } = await asked()
  const judge = await makeViewer({ role: 'moderator', displayName: 'Only among friends' })
  await db.member.update({ where: { id: judge.memberId }, data: { signsAs: 'Willow' } })
  await sayInAppeal(judge, { appealId, words: 'Whom did you mean?', insists: false })
  await sayInAppeal(writer, { appealId, words: 'My own mother.', insists: false })
  const { appeal } = await showAppeal(writer, decisionId)
  expect(appeal?.messages.map(({ yours, fromAuthor, words }) => [yours, fromAuthor, words])).toEqual([
    [true, true, 'I meant my own mother.'],
    [false, false, 'Whom did you mean?'],
    [true, true, 'My own mother.'],
  ])
  expect(appeal?.messages[1]?.name).toBe('Willow')
  expect(JSON.stringify(appeal)).not.toContain('Only among friends')
  expect([await toldOf(writer.memberId), await toldOf(judge.memberId)]).toEqual([1, 1])
  const seen = await showAppealOfCase(judge, appealCase)
  expect(seen).toMatchObject({ notYours: null, facts: { kind: 'hide', reason: 'It judges another parent.' } })
  expect(seen.messages.map(({ yours }) => yours)).toEqual([false, true, false])
})

it('does not name who decided to who looks again', async () => {
  const { moderator, appealCase } = await asked()
  const judge = await makeViewer({ role: 'lead' })
  expect(JSON.stringify(await showAppealOfCase(judge, appealCase))).not.toContain(moderator.displayName)
  expect((await showAppealOfCase(moderator, appealCase)).notYours).toMatch(/in your hands before/)
})

it('is closed to everybody else, and to a moderator whose door is closed', async () => {
  const { author, appealId } = await asked()
  const words = { appealId, words: 'hello', insists: true }
  const away = await makeViewer({ role: 'moderator', suspended: true })
  for (const viewer of [author, away, await makeViewer()])
    await expect(sayInAppeal(viewer, words)).rejects.toEqual(refused('NOT_FOUND'))
  expect(await db.appealMessage.count({ where: { appealId } })).toBe(1)
})

it('asks a moderator once about words that may hurt, and an author never', async () => {
  const { writer, appealId } = await asked()
  const judge = await makeViewer({ role: 'moderator' })
  const words = 'You are a terrible mother and we all know it'
  const first = await sayInAppeal(judge, { appealId, words, insists: false })
  expect(first).toMatchObject({ done: false, words: [expect.stringContaining('terrible mother')] })
  expect(await db.appealMessage.count({ where: { appealId } })).toBe(1)
  expect(await sayInAppeal(judge, { appealId, words, insists: true })).toMatchObject({ done: true })
  expect(await sayInAppeal(writer, { appealId, words, insists: false })).toMatchObject({ done: true })
})

it('is open to an author whose door is closed, and shows them help when they are in danger', async () => {
  const { writer, appealId, decisionId } = await asked()
  const away = { ...writer, suspended: true }
  const said = await sayInAppeal(away, { appealId, words: 'I want to kill myself tonight', insists: false })
  expect(said).toEqual({ done: true, care: true })
  expect((await showAppeal(away, decisionId)).appeal?.messages).toHaveLength(2)
})
