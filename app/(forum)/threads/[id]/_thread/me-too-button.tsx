'use client'

import { useRef } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { classNames } from '#app/_ui/class-names.ts'
import { Icon } from '#app/_ui/icon.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { PostView } from '#server/posts/schema.ts'
import { useThreadActions } from './thread-actions.tsx'

/** One tap says it, one tap takes it back. It shows at once; the newest wish wins however fast the thumb is. */
export const MeTooButton = ({ post, said }: { post: PostView; said: boolean }) => {
  const client = useTRPCClient()
  const { setYour } = useThreadActions()
  const toast = useToast()
  const wish = useRef(said)
  const sending = useRef(Promise.resolve())

  const toggle = () => {
    const next = !said
    wish.current = next
    setYour(post.id, { meToo: next })
    sending.current = sending.current.then(async () => {
      if (wish.current !== next) return
      const act = next ? client.posts.sayMeToo : client.posts.takeBackMeToo
      await act.mutate({ postId: post.id }).catch((error) => {
        setYour(post.id, { meToo: !next })
        toast.say(reasonOf(error))
      })
    })
  }

  return (
    <div className="mt-4">
      <button
        type="button"
        aria-pressed={said}
        aria-label={
          said ? `You said me too to ${post.author.name}. Take it back` : `Me too, to ${post.author.name}`
        }
        onClick={toggle}
        className={classNames(
          'tap inline-flex items-center gap-2 rounded-full border px-5 py-2 font-semibold transition-colors',
          said
            ? 'border-ember bg-ember text-on-ember'
            : 'border-line-strong bg-surface text-ember hover:bg-ember-soft',
        )}
      >
        <Icon name="heart-handshake" size={20} weight={1.75} />
        {said ? 'You said me too' : 'Me too'}
      </button>
    </div>
  )
}
