'use client'

import type { ReactNode } from 'react'
import { Pictures } from '#app/_features/pictures/pictures.tsx'
import { Folded } from '#app/_features/posts/folded.tsx'
import { Words } from '#app/_features/posts/words-html.tsx'
import { Avatar } from '#app/_ui/avatar.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Pill } from '#app/_ui/pill.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { PostView, YourPost } from '#server/posts/schema.ts'
import { CareNote } from './care-note.tsx'
import { MeTooButton } from './me-too-button.tsx'
import { PostMenu } from './post-menu.tsx'
import { Quoted } from './quoted.tsx'
import { useEditing } from './use-editing.ts'

const Byline = ({ post }: { post: PostView }) => (
  <div className="min-w-0 flex-1">
    <p className="flex flex-wrap items-center gap-x-2 leading-snug font-semibold">
      {post.author.name}
      {post.author.host && <Pill>Host</Pill>}
    </p>
    <p className="text-sm text-ink-soft">
      <TimeAgo date={post.createdAt} />
      {post.edited && ', edited'}
    </p>
  </div>
)

type PostItemProps = { post: PostView; yours: YourPost | undefined; before: ReactNode; folded: boolean }

/** One post: who, when, the words, and what can be done with it. */
export const PostItem = ({ post, yours, before, folded }: PostItemProps) => {
  const { Edit, begin, end } = useEditing()
  const mine = yours?.mine ?? false
  if (!post.here) return <Gone post={post} />
  return (
    <>
      {before && <li>{before}</li>}
      <Card as="li" id={`post-${post.id}`} data-seq={post.seq} className="scroll-mt-24">
        <article aria-label={post.opening ? `${post.author.name} began` : `${post.author.name} answered`}>
          <div className="flex items-start gap-3">
            <Avatar
              name={post.author.name}
              tintOf={post.author.anonymous ? post.author.name + post.threadId : post.author.name}
            />
            <Byline post={post} />
            <PostMenu post={post} yours={yours} onEdit={begin} />
          </div>
          {Edit ? (
            <Edit postId={post.id} opening={post.opening} onDone={end} />
          ) : (
            <Folded folded={folded && !mine}>
              {post.quotes && <Quoted postId={post.quotes} />}
              <Words html={post.html} large={post.opening} />
              <Pictures images={post.images} />
            </Folded>
          )}
          {mine && yours?.heard && <p className="mt-4 font-serif text-lg text-ember">{yours.heard}</p>}
          {yours?.care && <CareNote postId={post.id} />}
          {!mine && <MeTooButton post={post} said={yours?.meToo ?? false} />}
        </article>
      </Card>
    </>
  )
}

const Gone = ({ post }: { post: PostView }) => (
  <li data-seq={post.seq} className="rounded-card border border-dashed border-line px-5 py-4 text-ink-soft">
    The words that began this are not here any more. The answers stay.
  </li>
)
