import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { answerAppeal, decideAgainst } from '#prisma/factories/decision.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { askAgain } from '#server/appeals/ask-again.ts'
import { db } from '#server/db.ts'
import { pruneSnapshots } from './prune-snapshots.ts'

const decided = async () => {
  const scene = await makeCase()
  return { ...scene, decisionId: await decideAgainst(scene, 'hide') }
}
const age = (decisionId: string) =>
  db.snapshot.update({ where: { decisionId }, data: { keepUntil: new Date(Date.now() - 1000) } })
const kept = async (decisionId: string) => (await db.snapshot.count({ where: { decisionId } })) === 1

it('keeps how things stood for half a year, and forgets it then', async () => {
  const [young, old] = [await decided(), await decided()]
  const { keepUntil } = await db.snapshot.findUniqueOrThrow({ where: { decisionId: young.decisionId } })
  const months = (keepUntil.getTime() - Date.now()) / (30.44 * 86_400_000)
  expect(months).toBeGreaterThan(5.9)
  await age(old.decisionId)
  expect(await pruneSnapshots()).toBe(1)
  expect([await kept(young.decisionId), await kept(old.decisionId)]).toEqual([true, false])
  expect(await pruneSnapshots()).toBe(0)
})

it('keeps what an open appeal may still bring back', async () => {
  const { reader, reply, decisionId } = await decided()
  const { appealId } = await askAgain(reader, { decisionId, words: '' })
  await age(decisionId)
  await pruneSnapshots()
  const { caseId } = await db.appeal.findUniqueOrThrow({ where: { id: appealId } })
  await answerAppeal(await makeViewer({ role: 'moderator' }), caseId, 'overturn')
  expect(await db.post.findUnique({ where: { id: reply.postId } })).toMatchObject({ state: 'published' })
  await pruneSnapshots()
  expect(await kept(decisionId)).toBe(false)
})
