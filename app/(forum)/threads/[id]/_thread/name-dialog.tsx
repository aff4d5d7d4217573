'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { PostView } from '#server/posts/schema.ts'
import { useThreadActions } from './thread-actions.tsx'

/** Puts one's name on a post, or takes it off, after saying what that means. */
export const NameDialog = ({ post, onClose }: { post: PostView; onClose: () => void }) => {
  const client = useTRPCClient()
  const { refresh } = useThreadActions()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const { anonymous } = post.author
  const send = async () => {
    setBusy(true)
    try {
      await client.posts.switchName.mutate({ postId: post.id, anonymous: !anonymous })
      onClose()
      await refresh().catch(() => undefined)
    } catch (error) {
      toast.say(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog
      title={anonymous ? 'Show my name on this post' : 'Take my name off this post'}
      description={
        anonymous
          ? 'Everybody in the circle sees your name on this post from now on. Other posts of yours stay as they are; people may guess that they are yours.'
          : 'From now on others see a name made up for this conversation. Who read it before may remember, or may have taken up your words with your name.'
      }
      open
      onOpenChange={(next) => !next && onClose()}
    >
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={send}>
          {anonymous ? 'Show my name' : 'Take it off'}
        </Button>
        <Button look="ghost" onClick={onClose}>
          Not now
        </Button>
      </div>
    </Dialog>
  )
}
