import { expect, it } from 'vitest'
import { makeHiddenReply } from '#prisma/factories/apart.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeScene } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { showCase } from '#server/decisions/show-case.ts'
import { listNotifications } from '#server/notifications/queries.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { readReveals } from './queries.ts'
import { revealAuthor } from './reveal-author.ts'
import { revealInput } from './schema.ts'

const reason = 'Two people wrote to us about threats.'

const makeHiddenCase = async () => {
  const scene = await makeScene()
  const { postId } = await makeHiddenReply(scene.reader, scene.threadId, 'I did it quite differently.')
  await fileReport(scene.author, { postId, reason: 'felt_judged', words: '' })
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId } })
  return { ...scene, postId, caseId, moderator: await makeViewer({ role: 'moderator' }) }
}

it('names nobody to moderators and hosts until somebody looks, and says so to the member', async () => {
  const { caseId, moderator, circle, reader } = await makeHiddenCase()
  const host = await makeHost(circle.id)
  for (const who of [moderator, { ...host, hosts: [circle.id] }]) {
    const shown = await showCase(who, caseId)
    expect(shown.author).toMatch(/, a parent$/)
    expect(JSON.stringify(shown)).not.toContain(reader.displayName)
    expect(JSON.stringify(shown)).not.toContain(reader.memberId)
  }
  expect(await revealAuthor(moderator, { caseId, reason })).toEqual({ name: reader.displayName })
  expect(await readReveals(reader)).toMatchObject([{ by: moderator.displayName, reason }])
  expect((await listNotifications(reader, null)).notifications[0]?.kind).toBe('revealed')
  const log = await db.modLog.findFirstOrThrow({ where: { act: 'alias.reveal', subject: caseId } })
  expect(JSON.stringify(log)).not.toContain(reader.memberId)
  expect(log).toMatchObject({ actorId: moderator.memberId, detail: { reason } })
})

it('asks for a reason, and the database does too', async () => {
  const { caseId, moderator, postId, reader } = await makeHiddenCase()
  expect(revealInput.safeParse({ caseId, reason: 'because  ' }).success).toBe(false)
  const { aliasId } = await db.post.findUniqueOrThrow({ where: { id: postId } })
  const row = {
    aliasId: aliasId ?? '',
    postId,
    memberId: reader.memberId,
    byId: moderator.memberId,
    signedAs: 'M',
  }
  await expect(db.reveal.create({ data: { ...row, reason: 'because' } })).rejects.toThrow(/has_a_reason/)
  const kept = await db.reveal.create({ data: { ...row, reason } })
  await expect(
    db.reveal.update({ where: { id: kept.id }, data: { reason: 'Something else entirely' } }),
  ).rejects.toThrow()
})

it('is not for what has a name, nor for a case that is not theirs to see', async () => {
  const { caseId, moderator } = await makeHiddenCase()
  await db.case
    .update({ where: { id: caseId }, data: { lane: 'support', severity: null } })
    .catch(() => undefined)
  const { lane } = await db.case.findUniqueOrThrow({ where: { id: caseId } })
  if (lane === 'support')
    await expect(revealAuthor(moderator, { caseId, reason })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const scene = await makeScene()
  await fileReport(scene.reader, { postId: scene.postId, reason: 'felt_judged', words: '' })
  const named = await db.case.findFirstOrThrow({ where: { postId: scene.postId } })
  await expect(revealAuthor(moderator, { caseId: named.id, reason })).rejects.toMatchObject({
    code: 'INVALID',
  })
})
