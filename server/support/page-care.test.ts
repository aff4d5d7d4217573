import { beforeEach, expect, it } from 'vitest'
import { makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeSupportCase, putOnDuty } from '#prisma/factories/support.ts'
import { releaseLease } from '#server/cases/release-lease.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { layOut } from '#server/mail/lay-out.ts'
import { carePageMail, mailCarePage } from './mail-care-page.ts'
import { pageCare } from './page-care.ts'
import { whenRead } from './when-read.ts'

type Job = { task_identifier: string; run_at: Date; payload: { ring?: string; pageId?: string } }
const jobs = () => db.$queryRaw<Job[]>`
  SELECT t."identifier" AS "task_identifier", j."run_at", j."payload"
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t."id" = j."task_id"
  WHERE t."identifier" IN ('page_care', 'mail_care_page') ORDER BY j."id"`
const pages = async (caseId: string) => {
  const rows = await db.carePage.findMany({ where: { caseId }, orderBy: { createdAt: 'asc' } })
  return rows.map(({ memberId, ring }) => [memberId, ring])
}
const minutes = (count: number, from: Date) => new Date(from.getTime() + count * 60_000)

beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await db.member.updateMany({ data: { role: 'member' } })
})

it('is asked for in the very transaction that opens a support case, and for no other case', async () => {
  await makeCase('unkind')
  expect(await jobs()).toEqual([])
  const { caseId } = await makeSupportCase()
  expect(await jobs()).toMatchObject([{ task_identifier: 'page_care', payload: { caseId, ring: 'duty' } }])
})

it('calls those on duty, then the whole team, then leads and admins, each once', async () => {
  const { caseId, care } = await makeSupportCase()
  const [tired, lead, admin] = await Promise.all([
    makeViewer({ role: 'care' }),
    makeViewer({ role: 'lead' }),
    makeViewer({ role: 'admin' }),
  ])
  await makeViewer({ role: 'moderator' })
  const now = new Date()
  await putOnDuty(care.memberId, minutes(-60, now))
  await putOnDuty(tired.memberId, minutes(60, now))
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`

  await pageCare({ caseId, ring: 'duty' }, now)
  await pageCare({ caseId, ring: 'duty' }, now)
  expect(await pages(caseId)).toEqual([[care.memberId, 'duty']])
  const next = (await jobs()).filter((job) => job.task_identifier === 'page_care')
  expect(next).toMatchObject([{ payload: { caseId, ring: 'team' }, run_at: minutes(10, now) }])

  await pageCare({ caseId, ring: 'team' }, minutes(10, now))
  expect(new Set((await pages(caseId)).slice(1).map(String))).toEqual(
    new Set([String([care.memberId, 'team']), String([tired.memberId, 'team'])]),
  )
  await pageCare({ caseId, ring: 'everyone' }, minutes(20, now))
  const last = (await pages(caseId)).slice(3)
  expect(new Set(last.map(String))).toEqual(
    new Set([String([lead.memberId, 'everyone']), String([admin.memberId, 'everyone'])]),
  )
  expect(await db.notification.count({ where: { kind: 'care_page', caseId } })).toBe(5)
  expect((await jobs()).filter((job) => job.task_identifier === 'mail_care_page')).toHaveLength(5)
})

it('calls the whole team at once when nobody is on duty', async () => {
  const { caseId, care } = await makeSupportCase()
  await putOnDuty(care.memberId, minutes(-600, new Date()), 8)
  await pageCare({ caseId, ring: 'duty' })
  expect(await pages(caseId)).toEqual([[care.memberId, 'team']])
})

it('nobody is called to their own words, to their own report, or through a closed door', async () => {
  const { caseId, reader, author, moderator } = await makeCase('worried_about_them')
  await db.member.updateMany({
    where: { id: { in: [reader.memberId, author.memberId] } },
    data: { role: 'care' },
  })
  await db.member.update({ where: { id: moderator.memberId }, data: { role: 'care' } })
  await pageCare({ caseId, ring: 'duty' })
  expect(await pages(caseId)).toEqual([[moderator.memberId, 'team']])
})

it('waits while somebody is with it, goes on when they have to leave it, and ends with the case', async () => {
  const { caseId, care } = await makeSupportCase()
  const taken = await takeCase(care, caseId)
  const now = new Date()
  await pageCare({ caseId, ring: 'team' }, now)
  expect(await pages(caseId)).toEqual([])
  const waiting = (await jobs()).filter((job) => job.task_identifier === 'page_care')
  expect(waiting).toMatchObject([{ payload: { ring: 'team' }, run_at: minutes(10, now) }])
  await releaseLease(care, taken)
  await pageCare({ caseId, ring: 'team' }, minutes(10, now))
  expect(await pages(caseId)).toHaveLength(1)
  await decideCase(care, { ...(await takeCase(care, caseId)), kind: 'approve' })
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`
  await pageCare({ caseId, ring: 'everyone' }, minutes(20, now))
  expect(await pages(caseId)).toHaveLength(1)
  expect(await jobs()).toEqual([])
})

it('mails a link and nothing about anybody; nobody is woken for what is closed', async () => {
  const { caseId, care, circle, writer } = await makeSupportCase()
  await pageCare({ caseId, ring: 'duty' })
  const page = await db.carePage.findFirstOrThrow({ where: { caseId } })
  const { email } = await db.member.findUniqueOrThrow({ where: { id: care.memberId } })
  await mailCarePage(page.id)
  const mail = await db.demoMail.findFirstOrThrow({ where: { to: email } })
  expect(mail.text).toContain(`/moderation/${caseId}`)
  const { html } = layOut(carePageMail(email, 'Enough', caseId, 10))
  for (const part of [mail.subject, mail.text, html])
    for (const secret of ['want to die', circle.name, circle.slug, writer.displayName ?? ''])
      expect(part).not.toContain(secret)
  await decideCase(care, { ...(await takeCase(care, caseId)), kind: 'approve' })
  await mailCarePage(page.id)
  expect(await db.demoMail.count({ where: { to: email } })).toBe(1)
})

it('tells the author truthfully how soon somebody reads', async () => {
  const { caseId, care, writer, author, postId } = await makeSupportCase()
  expect(await whenRead(writer, postId)).toBe('hours')
  const shift = await putOnDuty(care.memberId, minutes(-5, new Date()))
  expect(await whenRead(writer, postId)).toBe('minutes')
  await takeCase(care, caseId)
  expect(await whenRead(writer, postId)).toBe('now')
  await decideCase(care, { ...(await takeCase(care, caseId)), kind: 'approve' })
  expect(await whenRead(writer, postId)).toBeNull()
  await expect(whenRead(author, postId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await db.dutyShift.delete({ where: { id: shift.id } })
})
