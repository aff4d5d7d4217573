import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { transaction } from '#server/transaction.ts'
import { send } from './send.ts'

/** Minutes to wait before each further attempt; after the last one it is given up. */
const waits = [1, 5, 30, 120, 720]

const unfinished = (id: string) => ({ id, deliveredAt: null, givenUpAt: null })

/**
 * Brings one delivery to its address, or plans the next attempt. Runs as a job, perhaps twice: every attempt
 * carries the same webhook-id, by which a receiver knows what it has had.
 */
export const deliverWebhook = async (deliveryId: string, limit?: number) => {
  const delivery = await db.webhookDelivery.findUnique({
    where: { id: deliveryId },
    include: { webhook: true },
  })
  if (!delivery || delivery.deliveredAt || delivery.givenUpAt) return
  const { webhook, payload, attempts } = delivery
  const end = (data: { deliveredAt?: Date; givenUpAt?: Date; lastAnswer: string; attempts?: number }) =>
    db.webhookDelivery.updateMany({ where: unfinished(deliveryId), data })
  if (webhook.disabledAt) {
    await end({ givenUpAt: new Date(), lastAnswer: 'Not sent: this address was switched off.' })
    return
  }
  const body = JSON.stringify(payload)
  const answer = await send({ url: webhook.url, secret: webhook.secret, id: deliveryId, body }, limit)
  const tried = { attempts: attempts + 1, lastAnswer: answer.said }
  const wait = waits[attempts]
  if (answer.ok) await end({ ...tried, deliveredAt: new Date() })
  else if (wait === undefined) await end({ ...tried, givenUpAt: new Date() })
  else
    await transaction(async (tx) => {
      const { count } = await tx.webhookDelivery.updateMany({ where: unfinished(deliveryId), data: tried })
      if (count === 0) return
      const next = new Date(Date.now() + wait * 60_000)
      await enqueue(tx, 'deliver_webhook', { deliveryId, webhookId: webhook.id }, next, deliveryId)
    })
}
