import { expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { readMissed } from './happenings.ts'
import { overlap } from './policy.ts'

it('tells what was missed, in order, with who and what, and only of cases that somebody may see', async () => {
  const since = new Date()
  const { caseId, circle, moderator } = await makeCase()
  const care = await makeCase('worried_about_them')
  await decideCase(moderator, { ...(await takeCase(moderator, caseId)), kind: 'approve' })
  const missed = await readMissed(moderator, since)
  expect(
    missed.filter((one) => one.caseId === caseId).map(({ kind, who, what }) => [kind, who, what]),
  ).toEqual([
    ['opened', null, null],
    ['claimed', moderator.displayName, null],
    ['decided', moderator.displayName, 'approve'],
  ])
  const seenBy = async (viewer: typeof moderator) =>
    new Set((await readMissed(viewer, since)).map((one) => one.caseId))
  expect((await seenBy(moderator)).has(care.caseId)).toBe(false)
  expect((await seenBy(await makeViewer({ role: 'care' }))).has(care.caseId)).toBe(true)
  expect(await seenBy(await makeViewer({ hosts: [circle.id] }))).toEqual(new Set([caseId]))
})

it('reaches back for an event that was committed after a later one', async () => {
  const { caseId, moderator } = await makeCase()
  const heard = new Date()
  const late = await db.queueEvent.create({
    data: { caseId, kind: 'released', at: new Date(heard.getTime() - overlap + 3000) },
  })
  const missed = await readMissed(moderator, heard)
  expect(missed.map(({ id }) => id)).toContain(String(late.id))
})
