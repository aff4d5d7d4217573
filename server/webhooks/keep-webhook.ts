import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { queueDelivery } from './queue-webhooks.ts'
import type { AddWebhookInput } from './schema.ts'
import { newSecret } from './sign.ts'

/** Adds an address. Its secret is in this answer and in no other. */
export const addWebhook = (viewer: Viewer, { url, events }: AddWebhookInput) =>
  transaction(async (tx) => {
    const secret = newSecret()
    const { id } = await tx.webhook.create({ data: { url, secret, events, createdById: viewer.memberId } })
    const detail = { host: new URL(url).host, events }
    await appendModLog(tx, { actorId: viewer.memberId, act: 'webhook.add', subject: id, detail })
    return { webhookId: id, secret }
  })

const load = async (tx: Tx, webhookId: string) => {
  const webhook = await tx.webhook.findUnique({ where: { id: webhookId } })
  if (!webhook) throw notFound('There is no such address.')
  return webhook
}

/** Switches an address off. What still waits for it is not sent. Doing it twice changes nothing more. */
export const disableWebhook = (viewer: Viewer, webhookId: string) =>
  transaction(async (tx) => {
    const { url } = await load(tx, webhookId)
    const { count } = await tx.webhook.updateMany({
      where: { id: webhookId, disabledAt: null },
      data: { disabledAt: new Date() },
    })
    const detail = { host: new URL(url).host }
    if (count > 0)
      await appendModLog(tx, { actorId: viewer.memberId, act: 'webhook.disable', subject: webhookId, detail })
    return { webhookId }
  })

/** Sends an address something that means nothing, to see whether it answers. */
export const testWebhook = (webhookId: string) =>
  transaction(async (tx) => {
    const { disabledAt } = await load(tx, webhookId)
    if (disabledAt) throw conflict('This address is switched off.')
    const test = { webhookId, event: 'test', subject: randomUUID(), data: { webhookId } } as const
    return { deliveryId: await queueDelivery(tx, test) }
  })
