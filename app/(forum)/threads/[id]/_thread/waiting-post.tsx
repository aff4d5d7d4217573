'use client'

import { Sorry } from '#app/_features/apologies/sorry.tsx'
import { Pictures } from '#app/_features/pictures/pictures.tsx'
import { Words } from '#app/_features/posts/words-html.tsx'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Note } from '#app/_ui/note.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { WaitingPost } from '#server/posts/schema.ts'
import { CareNote } from './care-note.tsx'
import { Rephrase } from './rephrase.tsx'
import { useThreadActions } from './thread-actions.tsx'
import { useEditing } from './use-editing.ts'

const TakenBack = ({ post }: { post: WaitingPost }) => {
  const client = useTRPCClient()
  const { refresh } = useThreadActions()
  const toast = useToast()
  const undo = () =>
    client.posts.undoRemove
      .mutate({ postId: post.id })
      .then(refresh)
      .catch((error) => toast.say(reasonOf(error)))
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-dashed border-line px-5 py-3">
      <span className="text-ink-soft">You took this back. Nobody else can see it.</span>
      <Button look="ghost" onClick={undo}>
        Bring it back
      </Button>
    </li>
  )
}

const Why = ({ post }: { post: WaitingPost }) => {
  if (post.rephrase) return <Rephrase post={post} rephrase={post.rephrase} />
  return (
    <Note tone="wait" title="Waiting for a kind pair of eyes">
      <p>
        A moderator will read this before others do. You can change it or take it back meanwhile; your words
        are kept.
      </p>
    </Note>
  )
}

/** A post of mine that others cannot see now, and why. */
export const WaitingPostItem = ({ post }: { post: WaitingPost }) => {
  const { Edit, begin, end, coming, ahead } = useEditing()
  if (post.state === 'deleted') return <TakenBack post={post} />
  return (
    <Card as="li" id={`post-${post.id}`}>
      <article aria-label="Your post, which only you can see now">
        <Why post={post} />
        {Edit ? (
          <Edit postId={post.id} opening={post.opening} onDone={end} action="Send it back to the moderator" />
        ) : (
          <>
            {post.title && <p className="mt-4 font-serif text-xl">{post.title}</p>}
            {!post.rephrase && <Words html={post.html} />}
            <Pictures images={post.images} />
            {!post.rephrase?.final && (
              <div className="mt-4">
                <Button look="quiet" busy={coming} onPointerEnter={ahead} onFocus={ahead} onClick={begin}>
                  Find other words
                </Button>
              </div>
            )}
          </>
        )}
        {post.rephrase?.maySaySorry && post.rephrase.statement && (
          <div className="mt-5 border-t border-line pt-4">
            <Sorry decisionId={post.rephrase.statement} />
          </div>
        )}
        {post.care && <CareNote postId={post.id} />}
      </article>
    </Card>
  )
}
