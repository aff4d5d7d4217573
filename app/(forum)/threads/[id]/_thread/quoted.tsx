'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import type { QuoteView } from '#server/posts/schema.ts'
import { useThreadSignals } from './use-thread-signals.ts'

/** A few words of another post, and who said them as they appear now. */
export const QuoteBlock = ({ quote }: { quote: QuoteView | null }) => (
  <blockquote className="mt-3 border-l-3 border-line-strong pl-4 text-ink-soft">
    {quote ? (
      <>
        <p className="text-sm font-semibold">{quote.author.name}</p>
        <p dir="auto" className="line-clamp-3 break-words">
          {quote.words}
        </p>
      </>
    ) : (
      <p>These words are not here any more.</p>
    )}
  </blockquote>
)

/** What a post takes up, asked for by this reader now: it was never copied. */
export const Quoted = ({ postId }: { postId: string }) => {
  const trpc = useTRPC()
  const { data, refetch } = useQuery(trpc.posts.quotes.queryOptions({ postIds: [postId] }, { staleTime: 0 }))
  // taken back, changed, or here again: its quotes say the same at once
  useThreadSignals((signals) => {
    if (signals.some((signal) => 'postId' in signal && signal.postId === postId)) void refetch()
  })
  if (!data) return <div aria-hidden="true" className="mt-3 h-12 border-l-3 border-line" />
  return <QuoteBlock quote={data[0] ?? null} />
}
