'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { useCircleSignals } from '#app/_realtime/use-circle-signals.ts'
import { useTRPC } from '#app/_trpc/client.tsx'
import { type Packed, unpack } from '#app/_trpc/packed.ts'
import { Button } from '#app/_ui/button.tsx'
import type { ThreadList as Page } from '#server/threads/schema.ts'
import { type Only, ShowOnly } from './show-only.tsx'
import { ThreadItem } from './thread-item.tsx'

type Props = {
  first: Packed<Page>
  /** The circles whose changes renew the list; one means the list is that circle's. */
  circleIds: string[]
  oneCircle?: boolean
  empty: ReactNode
}

/** Conversations, latest activity first. It ends: there is no endless feed. */
export const ThreadList = ({ first, circleIds, oneCircle = false, empty }: Props) => {
  const trpc = useTRPC()
  const opened = useMemo(() => unpack(first), [first])
  const [only, setOnly] = useState<Only>({})
  const all = Object.keys(only).length === 0
  const input = { ...(oneCircle ? { circleId: circleIds[0] } : {}), ...only }
  const list = useInfiniteQuery(
    trpc.threads.list.infiniteQueryOptions(input, {
      initialCursor: null,
      getNextPageParam: (page) => page.next,
      ...(all ? { initialData: { pages: [opened], pageParams: [null] } } : {}),
      placeholderData: keepPreviousData,
    }),
  )
  useCircleSignals(circleIds, () => void list.refetch())
  const threads = list.data?.pages.flatMap((page) => page.threads) ?? []
  if (threads.length === 0 && all) return empty
  return (
    <>
      <ShowOnly only={only} onChange={setOnly} />
      <ul className="grid gap-4">
        {threads.map((thread) => (
          <ThreadItem key={thread.id} thread={thread} withCircle={!oneCircle} />
        ))}
      </ul>
      <div className="mt-8 text-center text-ink-soft">
        {list.hasNextPage ? (
          <Button look="quiet" busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {list.isFetchingNextPage ? 'One moment…' : 'Show older conversations'}
          </Button>
        ) : (
          <p>You're all caught up.</p>
        )}
      </div>
    </>
  )
}
