import { forPage } from '#app/_trpc/for-page.ts'
import { api } from '#app/_trpc/server.ts'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { AddForm } from './_webhooks/add-form.tsx'
import { WebhookCard } from './_webhooks/webhook-card.tsx'

export const metadata = { title: 'Telling other programs' }

export default async function WebhooksPage() {
  const webhooks = await forPage((await api()).webhooks.list())
  return (
    <>
      <PageHead
        title="Telling other programs"
        lead="An address of yours can hear that something happened here. It hears numbers and kinds, never a member's words or name."
        back={{ href: '/admin', label: 'Members and circles' }}
      />
      {webhooks.length === 0 ? (
        <EmptyState title="Nobody is told yet">
          Nothing leaves this place unless you add an address.
        </EmptyState>
      ) : (
        <ul className="grid grid-cols-1 gap-4">
          {webhooks.map((webhook) => (
            <WebhookCard key={webhook.id} webhook={webhook} />
          ))}
        </ul>
      )}
      <div className="mt-12">
        <AddForm />
      </div>
      <p className="mt-10 text-sm text-ink-soft">
        Messages are signed as Standard Webhooks describe. Without an answer of 200 to 299 within ten seconds
        we try again after 1, 5 and 30 minutes, 2 and 12 hours, each time with the same{' '}
        <code>webhook-id</code>.
      </p>
    </>
  )
}
