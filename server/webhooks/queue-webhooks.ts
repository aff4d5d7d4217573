import { enqueue } from '#server/jobs/enqueue.ts'
import type { Tx } from '#server/transaction.ts'
import type { WebhookData, WebhookEvent } from './schema.ts'

type Wanting = { webhookId: string; event: WebhookEvent | 'test'; subject: string; data: object }

/** Writes one delivery and the job that brings it, both in the transaction of what it tells of. */
export const queueDelivery = async (tx: Tx, { webhookId, event, subject, data }: Wanting) => {
  const payload = { type: event, timestamp: new Date().toISOString(), data }
  const made = await tx.webhookDelivery.createManyAndReturn({
    data: [{ webhookId, event, subject, payload }],
    skipDuplicates: true,
    select: { id: true },
  })
  for (const { id } of made)
    await enqueue(tx, 'deliver_webhook', { deliveryId: id, webhookId }, new Date(), id)
  return made[0]?.id ?? null
}

/**
 * Tells every address that wants to hear of `event`. `subject` is what it is about: said twice of the same
 * subject, it reaches an address once.
 */
export const queueWebhooks = async (tx: Tx, event: WebhookEvent, subject: string, data: WebhookData) => {
  const wanting = await tx.webhook.findMany({
    where: { disabledAt: null, events: { has: event } },
    select: { id: true },
  })
  for (const { id } of wanting) await queueDelivery(tx, { webhookId: id, event, subject, data })
}
