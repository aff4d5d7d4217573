import { db } from '#server/db.ts'
import type { WebhookView } from './schema.ts'

const mostDeliveries = 10

/** Every address, the newest first, with what was sent to it lately. Never its secret. */
export const listWebhooks = async (): Promise<WebhookView[]> => {
  const rows = await db.webhook.findMany({
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
    include: { deliveries: { orderBy: { createdAt: 'desc' }, take: mostDeliveries } },
  })
  return rows.map(({ id, url, events, createdAt, disabledAt, deliveries }) => ({
    id,
    url,
    events,
    createdAt,
    disabled: disabledAt !== null,
    deliveries: deliveries.map((sent) => ({
      id: sent.id,
      event: sent.event,
      at: sent.createdAt,
      attempts: sent.attempts,
      answer: sent.lastAnswer,
      state: sent.deliveredAt ? 'delivered' : sent.givenUpAt ? 'given_up' : 'waiting',
    })),
  }))
}
