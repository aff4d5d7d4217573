'use client'

import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useAct } from '#app/_trpc/use-act.ts'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { FieldError } from '#app/_ui/field.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { DeliveryView, WebhookView } from '#server/webhooks/schema.ts'
import { deliveryWords } from './webhook-words.ts'

const Deliveries = ({ deliveries }: { deliveries: DeliveryView[] }) => (
  <details className="mt-3">
    <summary className="tap cursor-pointer py-2.5">What was sent lately</summary>
    <ul>
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="border-t border-line py-2.5">
          <p>
            <code className="text-sm">{delivery.event}</code>{' '}
            <TimeAgo date={delivery.at} className="text-sm text-ink-soft" />
          </p>
          <p className="text-sm wrap-anywhere">{deliveryWords(delivery)}</p>
        </li>
      ))}
    </ul>
  </details>
)

/** One address: what it hears, what was sent, and the two things to do with it. */
export const WebhookCard = ({ webhook }: { webhook: WebhookView }) => {
  const client = useTRPCClient()
  const { act, busy, trouble } = useAct()
  const webhookId = webhook.id
  return (
    <Card as="li">
      <h3 className="text-lg break-all">{webhook.url}</h3>
      <p className="mt-1 text-sm text-ink-soft">
        Added <TimeAgo date={webhook.createdAt} />
        {webhook.disabled ? ', switched off.' : `. Hears ${webhook.events.join(', ')}.`}
      </p>
      {!webhook.disabled && (
        <p className="mt-3 flex flex-wrap gap-3">
          <Button
            look="quiet"
            busy={busy}
            onClick={() => act(() => client.webhooks.test.mutate({ webhookId }))}
          >
            Send a test
          </Button>
          <Button
            look="ghost"
            busy={busy}
            onClick={() => act(() => client.webhooks.disable.mutate({ webhookId }))}
          >
            Switch it off
          </Button>
        </p>
      )}
      <div aria-live="polite">{trouble && <FieldError>{trouble}</FieldError>}</div>
      {webhook.deliveries.length > 0 && <Deliveries deliveries={webhook.deliveries} />}
    </Card>
  )
}
