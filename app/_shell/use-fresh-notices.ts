'use client'

import { useQuery } from '@tanstack/react-query'
import { useLineUp, useSignal } from '#app/_realtime/live.tsx'
import { useTRPC } from '#app/_trpc/client.tsx'

/** Whether there are notices that were not read; begins with what the server knew. */
export const useFreshNotices = (unread: number) => {
  const { data, refetch } = useQuery({
    ...useTRPC().notifications.unreadCount.queryOptions(),
    initialData: unread,
  })
  useSignal('member', ({ kind }) => {
    if (kind === 'notifications') void refetch()
  })
  useLineUp(refetch)
  return data > 0
}
