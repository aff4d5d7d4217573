import { expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeReply, makeThread } from '#prisma/factories/thread.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { claimCase } from './claim-case.ts'
import { claimNext } from './claim-next.ts'
import { keepLease } from './keep-lease.ts'
import { readQueue } from './queries.ts'
import { takeOver } from './take-over.ts'

const refused = (code: string) => expect.objectContaining({ code })
const tab = 'tab-of-a-host'
const queueOf = async (viewer: Viewer) => (await readQueue(viewer, undefined)).map(({ id }) => id)

/** A reported post of this author in that thread, and its case. */
const reported = async (author: Viewer, reporter: Viewer, threadId: string) => {
  const { postId } = await makeReply(author, threadId, 'I would do it quite differently.')
  await fileReport(reporter, { postId, reason: 'unkind', words: '' })
  return (await db.case.findFirstOrThrow({ where: { postId } })).id
}

it('gives a host the cases of their own circles and nothing of any other, by list, by address and by turn', async () => {
  const [own, other] = [await makeCase(), await makeCase()]
  const host = await makeHost(own.circle.id)
  expect(await queueOf(host)).toEqual([own.caseId])
  await expect(claimCase(host, other.caseId, tab)).rejects.toEqual(refused('NOT_FOUND'))
  await claimCase(other.moderator, other.caseId, tab)
  await expect(keepLease(host, { caseId: other.caseId, tab, token: 1 })).rejects.toEqual(refused('NOT_FOUND'))
  expect((await claimNext(host, tab)).lease?.caseId).toBe(own.caseId)
  expect((await claimNext(host, tab)).lease).toBeNull()
})

it('shows a host no case that is about care', async () => {
  const scene = await makeCase('worried_about_them')
  const host = await makeHost(scene.circle.id)
  expect(await queueOf(host)).toEqual([])
  await expect(claimCase(host, scene.caseId, tab)).rejects.toEqual(refused('NOT_FOUND'))
  expect((await claimNext(host, tab)).lease).toBeNull()
})

it('shows a host nothing that is about themselves: their words, answers to them, words of who hosts with them', async () => {
  const circle = await makeCircle()
  const [host, fellow] = [await makeHost(circle.id), await makeHost(circle.id)]
  const [author, reader] = [await makeViewer(), await makeViewer()]
  for (const { memberId } of [author, reader]) await putInCircle(circle.id, memberId)
  const { threadId } = await makeThread(author, circle.id)
  const { threadId: ofHost } = await makeThread(host, circle.id)
  await reported(host, reader, threadId)
  await reported(reader, author, ofHost)
  await reported(fellow, reader, threadId)
  expect(await queueOf(host)).toEqual([])
  expect((await claimNext(host, tab)).lease).toBeNull()
  const fine = await reported(reader, author, threadId)
  expect(await queueOf(host)).toEqual([fine])
  expect((await claimNext(host, tab)).lease?.caseId).toBe(fine)
})

it('lets a moderator take a case out of a host’s hands, never out of another moderator’s', async () => {
  const scene = await makeCase()
  const { caseId, moderator } = scene
  const host = await makeHost(scene.circle.id)
  const held = await takeCase(host, caseId, tab)
  await expect(claimCase(moderator, caseId, 'another-tab')).rejects.toEqual(refused('CONFLICT'))
  const lease = await takeOver(moderator, caseId, 'another-tab')
  expect(lease.token).toBeGreaterThan(held.token)
  const lost = await keepLease(host, { caseId, tab, token: held.token }).catch((error) => error)
  expect(lost).toMatchObject({
    code: 'CONFLICT',
    reason: expect.stringContaining(moderator.displayName ?? ''),
  })
  expect(await db.modLog.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
    act: 'case.take_over',
    actorId: moderator.memberId,
    detail: { caseId, fromId: host.memberId },
  })
  const third = await makeViewer({ role: 'moderator' })
  await expect(takeOver(third, caseId, 'third-tab')).rejects.toEqual(refused('CONFLICT'))
  expect(await db.lease.count({ where: { caseId, releasedAt: null } })).toBe(1)
})

it('lets a moderator take what is kept for a host', async () => {
  const scene = await makeCase()
  const { caseId, moderator } = scene
  const host = await makeHost(scene.circle.id)
  const forUntil = new Date(Date.now() + 3_600_000)
  await db.case.update({ where: { id: caseId }, data: { forId: host.memberId, forUntil } })
  await expect(claimCase(moderator, caseId, 'another-tab')).rejects.toEqual(refused('CONFLICT'))
  expect(await takeOver(moderator, caseId, 'another-tab')).toMatchObject({ caseId })
})
