import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeHiddenReply, makeHiddenThread } from '#prisma/factories/apart.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { aliasHere, type HiddenWriter, makeHiddenWriter, seenIn } from '#prisma/factories/hidden-writer.ts'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { openPostOffice } from '#prisma/factories/post-office.ts'
import { openPushService } from '#prisma/factories/push-service.ts'
import { makeWebhook } from '#prisma/factories/receiver.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { db } from '#server/db.ts'
import { previewBulk } from '#server/decisions/bulk/preview-bulk.ts'
import { settleDecision } from '#server/decisions/settle-decision.ts'
import { deliver } from '#server/deliveries/deliver.ts'
import { fanOut } from '#server/deliveries/fan-out.ts'
import { presets } from '#server/deliveries/schema.ts'
import { sendDigest } from '#server/deliveries/send-digest.ts'
import { saveSettings } from '#server/deliveries/settings.ts'
import { subscribe } from '#server/deliveries/subscribe.ts'
import { readMetrics } from '#server/metrics/read-metrics.ts'
import { exportLog } from '#server/modlog/export-log.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { revealAuthor } from '#server/reveals/reveal-author.ts'
import { monthAsCsv } from '#server/transparency/month-as-csv.ts'
import { showMonth } from '#server/transparency/show-month.ts'

let office: Awaited<ReturnType<typeof openPostOffice>>
let push: Awaited<ReturnType<typeof openPushService>>
let hidden: HiddenWriter
beforeAll(async () => {
  office = await openPostOffice()
  push = await openPushService()
  process.env.SMTP_URL = office.url
  hidden = await makeHiddenWriter()
  const { author, circle } = hidden
  await db.membership.updateMany({
    where: { memberId: author.memberId, circleId: circle.id },
    data: { hearsNew: true },
  })
})
afterAll(() => Promise.all([office.close(), push.close()]))

const inAnHour = () => new Date(Date.now() + 3_600_000)

it('mail, a digest and a push name nobody: neither a writer nor an alias', async () => {
  const { author, writer, threadId, circle, begun } = hidden
  await saveSettings(author, presets.everything)
  await subscribe({ ...author, sessionId: (await signIn(author)).sessionId }, push.browser)
  const { postId } = await makeHiddenReply(writer, threadId, `@${author.displayName} do you see this?`)
  const begins = await makeHiddenThread(writer, circle.id, { title: 'And one more', body: 'Nobody asked.' })
  await fanOut({ threadId: begins.threadId })
  await fileReport(author, { postId, reason: 'unkind', words: '' })
  const found = await db.case.findFirstOrThrow({ where: { postId } })
  await decideAgainst({ caseId: found.id, moderator: hidden.moderator, circle }, 'hide')
  for (const channel of ['mail', 'push'] as const)
    await deliver({ memberId: author.memberId, channel }, inAnHour())
  await saveSettings(author, { ...presets.digest, digestHour: 7 })
  await db.digest.create({ data: { memberId: author.memberId, period: '2026-11-21' } })
  await sendDigest({ memberId: author.memberId, period: '2026-11-21' }, inAnHour())
  expect(office.heard.length).toBeGreaterThanOrEqual(2)
  const pushed = push.read()
  expect(pushed.map(({ text }) => text)).toEqual([JSON.stringify({ url: '/notices' })])
  for (const left of [office.heard, pushed]) {
    expect(seenIn(hidden, left)).toEqual([])
    expect(JSON.stringify(left)).not.toMatch(new RegExp(`${aliasHere}|${begun.threadId}|${postId}`))
  }
})

it('copies of the log, numbers for everybody, metrics and webhooks name nobody', async () => {
  const { author, writer, threadId, circle } = hidden
  await makeWebhook('http://127.0.0.1:9/hook', ['case.opened', 'case.decided', 'appeal.asked'])
  const { postId } = await makeHiddenReply(writer, threadId, 'I did this quite differently as well.')
  await fileReport(author, { postId, reason: 'felt_judged', words: '' })
  const found = await db.case.findFirstOrThrow({ where: { postId } })
  const lead = await makeViewer({ role: 'lead' })
  const claimed = await claimCase(lead, hidden.caseId, 'a-tab-of-the-leaks')
  const preview = await previewBulk(lead, { caseIds: [found.id], kind: 'hide', tab: 'a-tab-of-the-leaks' })
  await db.lease.deleteMany({ where: { caseId: found.id } })
  const decided = await decideAgainst({ caseId: found.id, moderator: lead, circle }, 'end_membership')
  await settleDecision(decided)
  const log: string[] = []
  for await (const line of await exportLog(lead)) log.push(line)
  const month = await showMonth(
    { month: new Date().toISOString().slice(0, 7) },
    new Date(Date.now() + 40 * 86_400_000),
  )
  const hooks = await db.webhookDelivery.findMany({ select: { event: true, subject: true, payload: true } })
  expect(log.join('')).toContain('membership.end')
  expect(hooks.map(({ event }) => event)).toEqual(expect.arrayContaining(['case.opened', 'case.decided']))
  expect(month.shown).not.toBeNull()
  const left = {
    log: log.join(''),
    month: month.shown ? [...monthAsCsv(month.shown)].join('') : '',
    hooks,
    claimed,
    preview,
    decided,
    metrics: (await readMetrics()).text,
  }
  for (const [what, payload] of Object.entries(left))
    expect({ what, seen: seenIn(hidden, payload) }).toEqual({ what, seen: [] })
})

it('only a reveal with its reason says who it is, to the one who asked for it, and tells the writer', async () => {
  const [asks, other] = [await makeViewer({ role: 'moderator' }), await makeViewer({ role: 'lead' })]
  const reason = `Somebody may be in danger ${randomUUID()}`
  const answer = await revealAuthor(asks, { caseId: hidden.caseId, reason })
  expect(answer).toEqual({ name: hidden.writer.displayName })
  const log: string[] = []
  for await (const line of await exportLog(other)) log.push(line)
  expect(log.join('')).toContain(reason)
  expect(seenIn(hidden, log.join(''))).toEqual([])
  const rows = await db.reveal.findMany({ where: { memberId: hidden.writer.memberId } })
  expect(rows).toMatchObject([{ signedAs: asks.displayName, reason }])
})
