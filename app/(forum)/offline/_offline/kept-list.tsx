'use client'

import { useEffect, useState } from 'react'
import { listKeptThreads } from '#app/_offline/kept-threads.ts'
import type { KeptThread } from '#app/_offline/store.ts'
import { Card } from '#app/_ui/card.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { PageHead } from '#app/_ui/page-head.tsx'
import { ThreadsWaiting } from '#app/(forum)/write/_write/threads-waiting.tsx'

/** The conversations that can be read without a network. Plain links: each is a page of its own. */
export const KeptList = () => {
  const [kept, setKept] = useState<KeptThread[] | null>(null)
  useEffect(() => {
    void listKeptThreads()
      .catch(() => [])
      .then(setKept)
  }, [])
  if (kept === null) return null
  return (
    <>
      <PageHead
        title="You are offline"
        lead="Nothing you wrote is lost. This is what is kept on this device."
      />
      <ThreadsWaiting onChange={() => location.assign('/write')} />
      {kept.length === 0 ? (
        <EmptyState title="No conversation is kept here yet">
          Conversations you open can be read again without a network.
        </EmptyState>
      ) : (
        <ul className="grid gap-4">
          {kept.map(({ id, thread }) => (
            <Card as="li" key={id} accent={thread.circle.accent}>
              <p className="text-sm font-semibold text-accent">{thread.circle.name}</p>
              <h2 className="mt-1 text-xl leading-snug">
                <a
                  href={`/threads/${id}`}
                  className="no-underline after:absolute after:inset-0 hover:underline"
                >
                  {thread.title ?? 'These words are resting'}
                </a>
              </h2>
            </Card>
          ))}
        </ul>
      )}
    </>
  )
}
