'use client'

import type { KeptThread } from '#app/_offline/store.ts'
import { Note } from '#app/_ui/note.tsx'
import { Thread } from '#app/(forum)/threads/[id]/_thread/thread.tsx'
import { ThreadHead } from '#app/(forum)/threads/[id]/_thread/thread-head.tsx'

const day = 24 * 60 * 60 * 1000

const whenInWords = (keptAt: number) => {
  const at = new Date(keptAt)
  const time = at.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' })
  if (Date.now() - keptAt < day && at.getDate() === new Date().getDate()) return `at ${time}`
  return `on ${at.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' })} at ${time}`
}

/** A conversation that was opened before. An answer can be written; it goes once there is a network. */
export const OfflineThread = ({ kept }: { kept: KeptThread }) => (
  <>
    <div className="mb-6">
      <Note tone="wait" title="You are offline">
        <p>This is how it was {whenInWords(kept.keptAt)}.</p>
      </Note>
    </div>
    <ThreadHead thread={kept.thread} />
    <Thread thread={kept.thread} first={kept.page} wantsHints={false} mayCalm={false} />
  </>
)
