'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useLineUp, useSignal } from '#app/_realtime/live.tsx'
import { useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import type { NotificationList } from '#server/notifications/schema.ts'
import { NoticeItem } from './notice-item.tsx'

/** The viewer's notices, live. */
export const Notices = ({ first }: { first: NotificationList }) => {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const list = useInfiniteQuery(
    trpc.notifications.list.infiniteQueryOptions(
      {},
      {
        initialCursor: null,
        getNextPageParam: (page) => page.next,
        initialData: { pages: [first], pageParams: [null] },
      },
    ),
  )
  useSignal('member', (signal) => {
    if (signal.kind === 'notifications') void list.refetch()
  })
  useLineUp(list.refetch)
  const notices = list.data.pages.flatMap((page) => page.notifications)
  if (notices.length === 0)
    return (
      <EmptyState title="Nothing yet">
        When somebody answers you or says me too, it waits for you here.
      </EmptyState>
    )
  return (
    <>
      {notices.some((notice) => !notice.read) && (
        <div className="mb-4">
          <Button look="ghost" className="-ml-5" onClick={() => client.notifications.markRead.mutate({})}>
            Mark all as read
          </Button>
        </div>
      )}
      <ul className="grid gap-3">
        {notices.map((notice) => (
          <NoticeItem
            key={notice.id}
            notice={notice}
            onRead={() => client.notifications.markRead.mutate({ notificationId: notice.id })}
          />
        ))}
      </ul>
      <div className="mt-8 text-center text-ink-soft">
        {list.hasNextPage ? (
          <Button look="quiet" onClick={() => list.fetchNextPage()}>
            Show older notices
          </Button>
        ) : (
          <p>You're all caught up.</p>
        )}
      </div>
    </>
  )
}
