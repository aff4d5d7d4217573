'use client'

import Link from 'next/link'
import { useState } from 'react'
import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { Intent, Wish } from '#server/posts/limits.ts'
import type { ThreadCard } from '#server/threads/schema.ts'

const unreadInWords = (unread: number) => {
  if (unread === 0) return null
  if (unread >= 100) return 'Many new posts'
  return unread === 1 ? '1 new post' : `${unread} new posts`
}

const Facts = ({ thread, withCircle }: { thread: ThreadCard; withCircle: boolean }) => (
  <p className="text-sm text-ink-soft">
    {(withCircle || thread.alsoCircle) && (
      <span className="font-semibold text-accent">
        {thread.circle.name}
        {thread.alsoCircle && ` and ${thread.alsoCircle.name}`} ·{' '}
      </span>
    )}
    {intentWords[thread.intent as Intent].name} · {wishWords[thread.wish as Wish].name}
  </p>
)

const Item = ({ thread, withCircle }: { thread: ThreadCard; withCircle: boolean }) => {
  const unread = unreadInWords(thread.unread)
  return (
    <Card as="li" accent={thread.circle.accent} className="transition-shadow has-[a:hover]:shadow-lifted">
      <Facts thread={thread} withCircle={withCircle} />
      <h2 className="mt-1 text-xl leading-snug">
        <Link
          href={`/threads/${thread.id}`}
          className="no-underline after:absolute after:inset-0 hover:underline"
        >
          {thread.title ?? 'These words are resting'}
        </Link>
      </h2>
      {thread.contentNote && !thread.mine ? (
        <p className="mt-2 text-ink-soft italic">About {thread.contentNote}. Open it when you are ready.</p>
      ) : (
        <p className="mt-2 line-clamp-2 text-ink-soft">{thread.excerpt}</p>
      )}
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
        <span>{thread.mine ? 'You' : thread.author}</span>
        <span aria-hidden="true">·</span>
        <TimeAgo date={thread.lastActivityAt} />
        {!thread.answered && !thread.mine && <span className="text-accent">No answer yet</span>}
        {unread && (
          <span className="inline-flex items-center gap-2 font-semibold text-ember">
            <span aria-hidden="true" className="size-2 rounded-full bg-ember" />
            {unread}
          </span>
        )}
      </p>
    </Card>
  )
}

/** One conversation in a list: what it is, who began it, and whether there is something new. */
export const ThreadItem = ({ thread, withCircle }: { thread: ThreadCard; withCircle: boolean }) => {
  const [shown, setShown] = useState(false)
  if (thread.fold === null || shown) return <Item thread={thread} withCircle={withCircle} />
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-dashed border-line px-5 py-3">
      <span className="text-ink-soft">You asked not to see this for now.</span>
      <Button look="ghost" onClick={() => setShown(true)}>
        Show it
      </Button>
    </li>
  )
}
