'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Card } from '#app/_ui/card.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { FoundPost } from '#server/search/schema.ts'
import { Part } from '../_way/part.tsx'

const few = 5

const Reply = ({ post }: { post: FoundPost }) => (
  <Card as="li" className="py-4 desk:py-4">
    <p dir="auto" className="break-words whitespace-pre-wrap">
      {post.excerpt.map(({ text }) => text).join('')}
    </p>
    <p className="mt-2 text-sm text-ink-soft">
      {post.author.name} ·{' '}
      <TextLink href={`/threads/${post.threadId}#${post.postId}`} className="inline-block py-2">
        Read it there
      </TextLink>
    </p>
  </Card>
)

/** What others wrote and one kept. It is asked for anew each time: what was taken back is not here either. */
export const SavedReplies = () => {
  const trpc = useTRPC()
  const { data } = useQuery(trpc.saved.list.queryOptions({ cursor: null }))
  const posts = (data?.saved ?? []).flatMap(({ post }) => (post && !post.contentNote ? [post] : []))
  if (posts.length === 0) return null
  return (
    <Part title="What others wrote, and you kept">
      <ul className="grid grid-cols-1 gap-3">
        {posts.slice(0, few).map((post) => (
          <Reply key={post.postId} post={post} />
        ))}
      </ul>
      <TextLink href="/saved" className="inline-block py-2.5">
        All you kept
      </TextLink>
    </Part>
  )
}
