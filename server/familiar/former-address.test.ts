import { beforeEach, expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { putInCircle } from '#prisma/factories/circle.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { makeMember, makeViewer, viewerOf } from '#prisma/factories/member.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { changeFromMachine } from '#server/addresses/change-from-machine.ts'
import { memberAdapter } from '#server/auth/member-adapter.ts'
import { db } from '#server/db.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { eraseMember } from '#server/leaving/erase/erase-member.ts'
import { findTraces } from '#server/leaving/scan/find-traces.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { transaction } from '#server/transaction.ts'
import { markByFormer } from './door-mark.ts'
import { markDoor, unmarkDoor } from './mark-door.ts'
import { isFamiliar, pruneMarks } from './note-familiar.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
beforeEach(async () => {
  await db.doorMark.deleteMany()
  await db.formerAddress.deleteMany()
})

let made = 0
/** Two addresses, and another form of each. */
const addresses = () => {
  made += 1
  return {
    old: `old-${made}@gone.example`,
    oldAgain: `old-${made}+again@gone.example`,
    email: `new-${made}@here.example`,
    newAgain: `new-${made}+again@here.example`,
  }
}
const signUp = async (email: string) => {
  const adapter = memberAdapter('a browser')
  return (await adapter.createUser?.({ id: '', email, emailVerified: new Date() }))?.id ?? ''
}

/** Somebody whose door a lead may close, with the old address. */
const makeScene = async () => {
  const [scene, of] = [await makeCase(), addresses()]
  const { memberId } = scene.reader
  await db.member.update({ where: { id: memberId }, data: { email: of.old } })
  const moderator = await makeViewer({ role: 'lead' })
  const suspend = async () => {
    const decisionId = await decideAgainst({ ...scene, moderator }, 'suspend')
    return () => undoDecision(moderator, decisionId)
  }
  return { ...scene, ...of, memberId, change: () => changeFromMachine(of), suspend }
}
/** Somebody who moved, and whose door is closed for so many days: by its mark alone. */
const moved = async (days: number) => {
  const { old, email } = addresses()
  const { id } = await makeMember({ email: old })
  await changeFromMachine({ old, email })
  const close = () => transaction((tx) => markDoor(tx, id, inDays(days)))
  return { id, old, email, close }
}

it('knows somebody again by the address before, when they changed it before their door was closed', async () => {
  const { change, suspend, old, oldAgain, newAgain } = await makeScene()
  await change()
  const undo = await suspend()
  const back = [await signUp(oldAgain), await signUp(old), await signUp(newAgain)]
  for (const memberId of back) expect(await isFamiliar(memberId)).toBe(true)
  await undo()
  for (const memberId of back) expect(await isFamiliar(memberId)).toBe(false)
  expect(await db.doorMark.count()).toBe(0)
})

it('and when they change it while it is closed: by both, and whoever was noticed before still is', async () => {
  const { change, suspend, old, oldAgain, newAgain } = await makeScene()
  const undo = await suspend()
  const first = await signUp(oldAgain)
  await change()
  const back = [first, await signUp(old), await signUp(newAgain)]
  for (const memberId of back) expect(await isFamiliar(memberId)).toBe(true)
  // none ends later than the suspension itself
  for (const { expiresAt } of await db.doorMark.findMany())
    expect(expiresAt.getTime()).toBeLessThanOrEqual(inDays(3).getTime())
  await undo()
  for (const memberId of back) expect(await isFamiliar(memberId)).toBe(false)
  expect(await db.doorMark.count()).toBe(0)
})

it('there and back again is known by both', async () => {
  const { change, suspend, old, oldAgain, email, newAgain } = await makeScene()
  const undo = await suspend()
  await change()
  await changeFromMachine({ old: email, email: old })
  await changeFromMachine({ old, email })
  const back = [await signUp(oldAgain), await signUp(newAgain)]
  for (const memberId of back) expect(await isFamiliar(memberId)).toBe(true)
  await undo()
  expect(await db.doorMark.count()).toBe(0)
})

it('nobody is noticed by an address of somebody whose door is open', async () => {
  const { change, old } = await makeScene()
  await change()
  expect(await isFamiliar(await signUp(old))).toBe(false)
})

it('whoever is given an address that was somebody else’s comes in, writes and is read; a moderator alone may look twice', async () => {
  const { change, suspend, old, circle, threadId, author } = await makeScene()
  await change()
  await suspend()
  const memberId = await signUp(old)
  const data = { displayName: 'Somebody else', agreedToRulesAt: new Date(), welcomedAt: new Date() }
  const viewer = viewerOf(await db.member.update({ where: { id: memberId }, data }))
  await putInCircle(circle.id, memberId)
  const { postId, state } = await makeReply(viewer, threadId, 'Hello, I am new here.')
  expect(state).toBe('published')
  expect(await db.case.count({ where: { postId } })).toBe(0)
  await fileReport(author, { postId, reason: 'other', words: '' })
  const { id } = await db.case.findFirstOrThrow({ where: { postId } })
  const { signals } = await showCase(await makeViewer({ role: 'moderator' }), id)
  expect(signals).toEqual(['known_before'])
})

it('keeps a keyed hash that no mark of a door equals, for ninety days, and as long as a mark was made of it', async () => {
  const { id: memberId, old, close } = await moved(60)
  const row = () => db.formerAddress.findFirstOrThrow({ where: { memberId } })
  const { mark, expiresAt } = await row()
  expect(expiresAt.getTime()).toBeLessThanOrEqual(inDays(90).getTime())
  // eighty days later
  await db.formerAddress.updateMany({ data: { markedAt: inDays(-80), expiresAt: inDays(10) } })
  await close()
  expect((await row()).expiresAt.getTime()).toBeGreaterThan(inDays(59).getTime())
  const marks = (await db.doorMark.findMany()).map((door) => door.mark)
  expect(marks).toContain(markByFormer(mark))
  expect(marks).not.toContain(mark)
  expect(await findTraces({ mail: old })).toMatchObject([{ place: expect.stringContaining('before') }])
  await transaction((tx) => unmarkDoor(tx, memberId))
  expect(await db.doorMark.count()).toBe(0)
  await db.formerAddress.updateMany({ data: { markedAt: inDays(-90), expiresAt: inDays(-0.01) } })
  // over, and not swept yet
  await close()
  expect(await isFamiliar(await signUp(old))).toBe(false)
  await pruneMarks()
  expect(await db.formerAddress.count()).toBe(0)
})

it('the database keeps nothing but a hash, and for no longer', async () => {
  const { id: memberId } = await makeMember()
  const keep = (mark: string, days: number) =>
    db.formerAddress.create({ data: { memberId, mark, expiresAt: inDays(days) } })
  await expect(keep('old@gone.example', 1)).rejects.toThrow('FormerAddress_is_a_hash')
  await expect(keep('f'.repeat(64), 91)).rejects.toThrow('FormerAddress_ends')
})

it('goes with whoever is erased, and a mark that is left leads to nobody', async () => {
  const { id: memberId, old, email, close } = await moved(5)
  const { mark } = await db.formerAddress.findFirstOrThrow({ where: { memberId } })
  await close()
  // told, and forgotten
  await db.addressChange.deleteMany({ where: { memberId } })
  await eraseMember(memberId, { choice: 'leave_words', asked: false })
  expect(await findTraces({ id: memberId, old, email, mark })).toEqual([])
  expect(await db.doorMark.count()).toBeGreaterThan(0)
})
