'use client'

import { WaitingWords } from '#app/_features/outbox/waiting-words.tsx'
import type { Waiting } from '#app/_offline/store.ts'
import { useOutbox } from '#app/_offline/use-outbox.ts'

/** New posts of the viewer that are not sent yet. */
export const ThreadsWaiting = ({ onChange }: { onChange: (waiting: Waiting) => void }) => {
  const waiting = useOutbox(({ path }) => path === 'posts.startThread')
  if (waiting.length === 0) return null
  return (
    <ol className="grid gap-4" aria-label="Not sent yet">
      {waiting.map((one) => (
        <WaitingWords key={one.number} waiting={one} onChange={onChange} />
      ))}
    </ol>
  )
}
