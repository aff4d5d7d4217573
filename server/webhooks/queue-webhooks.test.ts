import { Logger, run, type Task } from 'graphile-worker'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { guidelineOf, makeCase, takeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { makeWebhook, startReceiver, waitingJobs } from '#prisma/factories/receiver.ts'
import { askAgain } from '#server/appeals/ask-again.ts'
import { raiseAlarms } from '#server/cases/raise-alarms.ts'
import { db, pool } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import { reverseDecision } from '#server/decisions/reverse-decision.ts'
import { settleDecision } from '#server/decisions/settle-decision.ts'
import { undoDecision } from '#server/decisions/undo-decision.ts'
import { transaction } from '#server/transaction.ts'
import { deliverWebhook } from './deliver-webhook.ts'
import { disableWebhook, testWebhook } from './keep-webhook.ts'
import { listWebhooks } from './queries.ts'
import { queueWebhooks } from './queue-webhooks.ts'
import { addWebhookInput, webhookEvents } from './schema.ts'

let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.stop())
beforeEach(() => db.webhook.deleteMany())

const about = { caseId: 'c1', lane: 'shaming' }
const told = async () =>
  (await db.webhookDelivery.findMany({ orderBy: { createdAt: 'asc' } })).map(({ event }) => event)

const hide = async () => {
  const scene = await makeCase()
  const base = await takeCase(scene.moderator, scene.caseId)
  const guidelineId = await guidelineOf(scene.circle.id)
  const made = await decideCase(scene.moderator, { ...base, kind: 'hide', guidelineId, note: '', spans: [] })
  return { ...scene, decisionId: made.done ? made.decisionId : '' }
}

it('tells those who want to hear it, once for each subject', async () => {
  const { admin, webhookId } = await makeWebhook(receiver.url, ['case.opened'])
  await makeWebhook(receiver.url, ['case.decided'])
  const say = () => transaction((tx) => queueWebhooks(tx, 'case.opened', 'c1', about))
  await say()
  await say()
  await disableWebhook(admin, webhookId)
  await transaction((tx) => queueWebhooks(tx, 'case.opened', 'c2', about))
  const rows = await db.webhookDelivery.findMany({ select: { webhookId: true, subject: true } })
  expect(rows).toEqual([{ webhookId, subject: 'c1' }])
})

it('is there with the change it tells of, or not at all', async () => {
  await makeWebhook(receiver.url, ['case.opened'])
  const before = (await waitingJobs('deliver_webhook')).length
  const failing = transaction(async (tx) => {
    await queueWebhooks(tx, 'case.opened', 'c1', about)
    throw new Error('the power went')
  })
  await expect(failing).rejects.toThrow('the power went')
  expect(await told()).toEqual([])
  expect(await waitingJobs('deliver_webhook')).toHaveLength(before)
})

it('is brought by whoever works later, though the process that wrote it is gone', async () => {
  await makeWebhook(receiver.url, ['case.opened'])
  receiver.heard.length = 0
  await transaction((tx) => queueWebhooks(tx, 'case.opened', 'c1', about))
  const bring: Task = (payload) => deliverWebhook((payload as { deliveryId: string }).deliveryId)
  const logger = new Logger(() => () => undefined)
  const options = { pgPool: pool(), logger, noHandleSignals: true, pollInterval: 50, concurrency: 2 }
  const workers = await Promise.all(
    [1, 2].map(() => run({ ...options, taskList: { deliver_webhook: bring } })),
  )
  await expect.poll(() => receiver.heard.length, { timeout: 5000 }).toBe(1)
  await Promise.all(workers.map((worker) => worker.stop()))
  expect(receiver.heard).toHaveLength(1)
})

it('hears of a decision when its grace is over, and of none that was undone', async () => {
  await makeWebhook(receiver.url, [...webhookEvents])
  const kept = await hide()
  const undone = await hide()
  await undoDecision(undone.moderator, undone.decisionId)
  expect(await told()).toEqual(['case.opened', 'case.opened'])
  for (const { decisionId } of [kept, kept, undone]) await settleDecision(decisionId)
  expect(await told()).toEqual(['case.opened', 'case.opened', 'case.decided'])
  const lead = await makeViewer({ role: 'lead' })
  await transaction((tx, afterCommit) =>
    reverseDecision(tx, afterCommit, {
      decisionId: kept.decisionId,
      kind: 'amend',
      byId: lead.memberId,
      reason: 'Too strict.',
    }),
  )
  const last = await db.webhookDelivery.findMany({ where: { event: { not: 'case.opened' } } })
  expect(last.map(({ event, subject }) => ({ event, subject }))).toEqual([
    { event: 'case.decided', subject: kept.decisionId },
    { event: 'decision.reversed', subject: kept.decisionId },
  ])
  const written = JSON.stringify(last.map(({ payload }) => payload))
  for (const { memberId, displayName } of [kept.author, kept.reader, kept.moderator]) {
    expect(written).not.toContain(memberId)
    expect(written).not.toContain(displayName)
  }
  expect(written).not.toMatch(/quite differently|read it twice|Too strict|this stung/)
})

it('hears of an appeal, and of the case that waited too long, once each', async () => {
  await makeWebhook(receiver.url, ['appeal.asked', 'case.escalated'])
  const { reader, decisionId } = await hide()
  const { caseId } = await makeCase()
  await askAgain(reader, { decisionId, words: 'Please, I meant it kindly.' })
  await askAgain(reader, { decisionId, words: '' })
  const late = new Date(Date.now() + 400 * 3_600_000)
  await raiseAlarms(late)
  await raiseAlarms(late)
  const rows = await db.webhookDelivery.findMany()
  expect(rows.filter(({ event }) => event === 'appeal.asked')).toHaveLength(1)
  expect(rows.filter(({ event, subject }) => event === 'case.escalated' && subject === caseId)).toHaveLength(
    1,
  )
  expect(JSON.stringify(rows)).not.toMatch(/meant it kindly/)
  expect(JSON.stringify(rows)).not.toContain(reader.memberId)
  expect(await db.modLog.count({ where: { act: 'appeal.ask' } })).toBe(1)
})

it('shows the secret once, and says in the log who added and switched off', async () => {
  const { admin, webhookId, secret } = await makeWebhook(receiver.url, ['case.opened'])
  const { deliveryId } = await testWebhook(webhookId)
  await deliverWebhook(deliveryId ?? '')
  expect(JSON.stringify(await listWebhooks())).not.toContain(secret)
  const [view] = await listWebhooks()
  expect(view?.deliveries).toMatchObject([{ event: 'test', state: 'delivered', answer: '200 thank you' }])
  await disableWebhook(admin, webhookId)
  await disableWebhook(admin, webhookId)
  await expect(testWebhook(webhookId)).rejects.toMatchObject({ code: 'CONFLICT' })
  const acts = await db.modLog.findMany({ where: { subject: webhookId }, orderBy: { seq: 'asc' } })
  expect(acts.map(({ act }) => act)).toEqual(['webhook.add', 'webhook.disable'])
  expect(JSON.stringify(acts)).not.toContain(secret)
})

it.each(['ftp://a.example', 'javascript:alert(1)', 'nothing', 'https://me:pass@a.example/', ''])(
  'refuses %j as an address',
  (url) => {
    expect(addWebhookInput.safeParse({ url, events: ['case.opened'] }).success).toBe(false)
  },
)

it('refuses to be told of nothing, or of what does not exist', () => {
  const url = 'https://a.example/'
  expect(addWebhookInput.safeParse({ url, events: [] }).success).toBe(false)
  expect(addWebhookInput.safeParse({ url, events: ['member.joined'] }).success).toBe(false)
})

it('gives each receiver a queue of its own, so that a dead one keeps nobody else', async () => {
  const { webhookId: one } = await makeWebhook(receiver.url, ['case.opened'])
  const { webhookId: other } = await makeWebhook(`${receiver.url}/dead`, ['case.opened'])
  await transaction((tx) => queueWebhooks(tx, 'case.opened', 'c9', about))
  const rows = await db.$queryRaw<{ queue_name: string }[]>`
    SELECT "queue_name" FROM graphile_worker.jobs WHERE "queue_name" = ANY(${[`webhook:${one}`, `webhook:${other}`]})`
  expect(new Set(rows.map(({ queue_name }) => queue_name)).size).toBe(2)
})
