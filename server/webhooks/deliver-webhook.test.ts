import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { makeWebhook, startReceiver, waitingJobs } from '#prisma/factories/receiver.ts'
import { db } from '#server/db.ts'
import { transaction } from '#server/transaction.ts'
import { deliverWebhook } from './deliver-webhook.ts'
import { disableWebhook } from './keep-webhook.ts'
import { queueWebhooks } from './queue-webhooks.ts'

let receiver: Awaited<ReturnType<typeof startReceiver>>
beforeAll(async () => {
  receiver = await startReceiver()
})
afterAll(() => receiver.stop())
beforeEach(async () => {
  await db.webhook.deleteMany()
  receiver.heard.length = 0
  receiver.answers((response) => response.writeHead(200).end('thank you'))
})

const queued = async (subject = 'a decision') => {
  const made = await makeWebhook(`${receiver.url}/hook`, ['case.decided'])
  await transaction((tx) =>
    queueWebhooks(tx, 'case.decided', subject, { caseId: 'c1', lane: 'shaming', kind: 'hide' }),
  )
  const { id } = await db.webhookDelivery.findFirstOrThrow({ where: { webhookId: made.webhookId } })
  return { ...made, id, now: () => db.webhookDelivery.findUniqueOrThrow({ where: { id } }) }
}

const minutesUntil = async (id: string) => {
  const jobs = (await waitingJobs('deliver_webhook')).filter(({ payload }) => payload.deliveryId === id)
  return jobs.map(({ runAt }) => Math.round((runAt.getTime() - Date.now()) / 60_000))
}

it('brings pointers, signed so that the receiver can check them', async () => {
  const { id, secret, now } = await queued()
  await deliverWebhook(id)
  const [message] = receiver.heard
  expect(receiver.heard).toHaveLength(1)
  expect(JSON.parse(message?.body ?? '')).toEqual({
    type: 'case.decided',
    timestamp: expect.stringMatching(/^\d{4}-.*Z$/),
    data: { caseId: 'c1', lane: 'shaming', kind: 'hide' },
  })
  const {
    'webhook-id': said,
    'webhook-timestamp': at,
    'webhook-signature': signature,
  } = message?.headers ?? {}
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const expected = createHmac('sha256', key).update(`${said}.${at}.${message?.body}`).digest('base64')
  expect({ said, signature }).toEqual({ said: id, signature: `v1,${expected}` })
  expect(Math.abs(Date.now() / 1000 - Number(at))).toBeLessThan(5)
  expect(await now()).toMatchObject({
    deliveredAt: expect.any(Date),
    attempts: 1,
    lastAnswer: '200 thank you',
  })
  await deliverWebhook(id)
  expect(receiver.heard).toHaveLength(1)
})

it('tries again under the same id after a failure, and then it is there', async () => {
  const { id, now } = await queued()
  receiver.answers((response) => response.writeHead(500).end('not now'))
  await deliverWebhook(id)
  expect(await now()).toMatchObject({ deliveredAt: null, attempts: 1, lastAnswer: '500 not now' })
  expect(await minutesUntil(id)).toEqual([1])
  receiver.answers((response) => response.writeHead(204).end())
  await deliverWebhook(id)
  expect(await now()).toMatchObject({ deliveredAt: expect.any(Date), attempts: 2, lastAnswer: '204' })
  expect(new Set(receiver.heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(new Set(receiver.heard.map(({ body }) => body)).size).toBe(1)
})

it('waits 1, 5 and 30 minutes, 2 and 12 hours, and then gives up', async () => {
  const { id, now } = await queued()
  receiver.answers((response) => response.writeHead(503).end())
  for (const minutes of [1, 5, 30, 120, 720]) {
    await deliverWebhook(id)
    expect(await minutesUntil(id)).toEqual([minutes])
  }
  expect((await now()).givenUpAt).toBeNull()
  await deliverWebhook(id)
  expect(await now()).toMatchObject({ attempts: 6, givenUpAt: expect.any(Date), deliveredAt: null })
  await deliverWebhook(id)
  expect(receiver.heard).toHaveLength(6)
})

it('does not wait for a slow receiver, nor for an answer without an end', async () => {
  const { id, now } = await queued()
  receiver.answers(() => undefined)
  const began = Date.now()
  await deliverWebhook(id, 150)
  expect(Date.now() - began).toBeLessThan(2000)
  expect(await now()).toMatchObject({ deliveredAt: null, lastAnswer: 'No answer within the time limit.' })
  receiver.answers((response) => {
    response.writeHead(200)
    const talk = setInterval(() => response.write('on and on '.repeat(50)), 5)
    response.on('close', () => clearInterval(talk))
  })
  await deliverWebhook(id, 3000)
  const { lastAnswer, deliveredAt } = await now()
  expect(deliveredAt).not.toBeNull()
  expect(lastAnswer).toHaveLength(500)
})

it('follows no redirect and says where nobody listens', async () => {
  const { id, now } = await queued()
  receiver.answers((response) => response.writeHead(302, { location: `${receiver.url}/elsewhere` }).end())
  await deliverWebhook(id)
  expect(receiver.heard.map(({ path }) => path)).toEqual(['/hook'])
  expect(await now()).toMatchObject({ deliveredAt: null, lastAnswer: '302' })
  await db.webhook.updateMany({ data: { url: 'http://127.0.0.1:1/' } })
  await deliverWebhook(id)
  expect((await now()).lastAnswer).toMatch(/^Could not be reached/)
})

it('sends nothing more to an address that was switched off', async () => {
  const { id, admin, webhookId, now } = await queued()
  await disableWebhook(admin, webhookId)
  await deliverWebhook(id)
  expect(receiver.heard).toEqual([])
  expect(await now()).toMatchObject({ givenUpAt: expect.any(Date), attempts: 0 })
})
