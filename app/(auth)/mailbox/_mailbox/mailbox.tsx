'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import type { Inbox } from '#server/mail/schema.ts'
import { DemoPeople } from './demo-people.tsx'
import { MailItem } from './mail-item.tsx'

export const Mailbox = ({ first }: { first: Inbox }) => {
  const { data, refetch } = useQuery({
    ...useTRPC().mail.demoInbox.queryOptions(),
    initialData: first,
    refetchInterval: 4_000,
  })
  return (
    <>
      <DemoPeople people={data.people} onSent={refetch} />
      <h2 className="mb-3 text-xl">Mail</h2>
      {data.mails.length === 0 && (
        <EmptyState title="No mail yet">Whatever this place sends shows up here within seconds.</EmptyState>
      )}
      <ul className="grid gap-4" aria-live="polite">
        {data.mails.map((mail) => (
          <MailItem key={mail.id} mail={mail} />
        ))}
      </ul>
    </>
  )
}
