import Link from 'next/link'
import type { ReactNode } from 'react'
import { intentWords } from '#app/_features/posts/words.ts'
import { Card } from '#app/_ui/card.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { Intent } from '#server/posts/limits.ts'
import type { FoundPost, Piece } from '#server/search/schema.ts'

const withPlaces = (pieces: Piece[]) => {
  let at = 0
  return pieces.map((piece) => {
    at += piece.text.length
    return { ...piece, at }
  })
}

const Excerpt = ({ pieces }: { pieces: Piece[] }) => (
  <p dir="auto" className="mt-2 break-words text-ink-soft">
    {withPlaces(pieces).map(({ text, marked, at }) =>
      marked ? (
        <mark key={at} className="rounded bg-ember-soft px-0.5 text-ink">
          {text}
        </mark>
      ) : (
        <span key={at}>{text}</span>
      ),
    )}
  </p>
)

const headline = ({ opening, title }: FoundPost) => {
  if (title === null) return 'An answer'
  return opening ? title : `An answer in “${title}”`
}

/** One post that was found; it opens its conversation at that place. */
export const FoundItem = ({ post, after }: { post: FoundPost; after?: ReactNode }) => (
  <Card as="li" accent={post.circle.accent} className="has-[a:hover]:shadow-lifted">
    <p className="text-sm text-ink-soft">
      <span className="font-semibold text-accent">{post.circle.name}</span> ·{' '}
      {intentWords[post.intent as Intent].name}
    </p>
    <h2 className="mt-1 text-lg leading-snug break-words">
      <Link
        href={`/threads/${post.threadId}?at=${post.seq}`}
        className="no-underline after:absolute after:inset-0 hover:underline"
      >
        {headline(post)}
      </Link>
    </h2>
    {post.contentNote && !post.mine ? (
      <p className="mt-2 text-ink-soft italic">About {post.contentNote}. Open it when you are ready.</p>
    ) : (
      <Excerpt pieces={post.excerpt} />
    )}
    <p className="mt-3 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      <span>{post.mine ? 'You' : post.author.name}</span>
      <span aria-hidden="true">·</span>
      <TimeAgo date={post.createdAt} />
    </p>
    {after && <div className="relative mt-3 -ml-3">{after}</div>}
  </Card>
)
