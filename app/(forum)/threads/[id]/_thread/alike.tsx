'use client'

import { useQuery } from '@tanstack/react-query'
import { ThreadItem } from '#app/_features/threads/thread-item.tsx'
import { useTRPC } from '#app/_trpc/client.tsx'

/** Others in the same place: never the best, only the likest. */
export const Alike = ({ threadId }: { threadId: string }) => {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.search.alike.queryOptions({ threadId }, { staleTime: 300_000 }))
  if (!data || data.length === 0) return null
  return (
    <section aria-labelledby="alike" className="mt-12">
      <h2 id="alike" className="mb-4 text-xl">
        Others in the same place
      </h2>
      <ul className="grid gap-4">
        {data.map((thread) => (
          <ThreadItem key={thread.id} thread={thread} withCircle />
        ))}
      </ul>
    </section>
  )
}
