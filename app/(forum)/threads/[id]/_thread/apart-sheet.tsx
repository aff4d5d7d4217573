'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Choice } from '#app/_ui/choice.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { PostView } from '#server/posts/schema.ts'
import { useThreadActions } from './thread-actions.tsx'

const howLong = [
  { value: 'week', label: 'A week' },
  { value: 'month', label: 'A month' },
  { value: 'always', label: 'Until I change it' },
] as const
type Span = (typeof howLong)[number]['value']

type Props = { post: PostView; kind: 'apart' | 'quiet'; onClose: () => void }

const wordsFor = ({ post: { author }, kind }: Pick<Props, 'post' | 'kind'>) => {
  if (kind === 'quiet')
    return {
      title: "Don't show me this person",
      lead: author.anonymous
        ? `What ${author.name} writes in this conversation is not shown to you. They never learn of it.`
        : `What ${author.name} writes under this name is not shown to you. They never learn of it.`,
      act: 'Don’t show me',
    }
  return {
    title: 'Keep apart from this person',
    lead: author.anonymous
      ? `What ${author.name} writes in this conversation is not there for you any more. Who it is stays unknown, and nothing else changes.`
      : `You and ${author.name} no longer see each other’s posts and conversations, or anything about them. They are not told. It is always all right to do this.`,
    act: 'Keep us apart',
  }
}

/** Distance from the author of a post: one way for a time, or both ways. */
export const ApartSheet = ({ post, kind, onClose }: Props) => {
  const client = useTRPCClient()
  const { refresh } = useThreadActions()
  const toast = useToast()
  const [span, setSpan] = useState<Span>('week')
  const [busy, setBusy] = useState(false)
  const { title, lead, act } = wordsFor({ post, kind })
  const send = async () => {
    setBusy(true)
    const { id: postId } = post
    try {
      await (kind === 'apart'
        ? client.quiet.keepApart.mutate({ postId })
        : client.quiet.muteAuthor.mutate({ postId, span }))
      onClose()
      toast.say('Done. You find it under You, What you’d rather not see.')
      await refresh().catch(() => undefined)
    } catch (error) {
      toast.say(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <Sheet title={title} description={lead} open onOpenChange={(next) => !next && onClose()}>
      <div className="grid gap-6">
        {kind === 'quiet' && (
          <Choice legend="For how long?" name="span" options={howLong} value={span} onChoose={setSpan} />
        )}
        <div className="flex flex-wrap gap-3">
          <Button busy={busy} onClick={send}>
            {act}
          </Button>
          <Button look="ghost" onClick={onClose}>
            Not now
          </Button>
        </div>
      </div>
    </Sheet>
  )
}
