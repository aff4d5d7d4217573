'use client'

import { WaitingWords } from '#app/_features/outbox/waiting-words.tsx'
import type { Waiting } from '#app/_offline/store.ts'
import { useOutbox } from '#app/_offline/use-outbox.ts'
import { useThreadActions } from './thread-actions.tsx'

/** The viewer's answers to this conversation that are not sent yet. */
export const ReplyWaiting = ({ onChange }: { onChange: (waiting: Waiting) => void }) => {
  const { threadId, refresh } = useThreadActions()
  const mine = useOutbox(
    ({ input }) => input.threadId === threadId,
    ({ sent }) => {
      if (sent?.threadId === threadId) void refresh().catch(() => undefined)
    },
  )
  if (mine.length === 0) return null
  return (
    <ol className="mt-6 grid gap-4" aria-label="Not sent yet">
      {mine.map((waiting) => (
        <WaitingWords key={waiting.number} waiting={waiting} onChange={onChange} />
      ))}
    </ol>
  )
}
