'use client'

import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Hint } from '#app/_features/hints/hint.tsx'
import type { KeptHint } from '#app/_features/hints/kept-hint.ts'
import { useHint } from '#app/_features/hints/use-hint.ts'
import { reasonOf, useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { limits } from '#server/posts/schema.ts'
import { useThreadActions } from './thread-actions.tsx'

type Source = { title: string | null; body: string; revision: number }
type Props = { postId: string; opening: boolean; onDone: () => void; action?: string }

/** The box in which a post gets other words. What was there before stays with its author. */
export const EditForm = (props: Props) => {
  const source = useQuery({
    ...useTRPC().posts.source.queryOptions({ postId: props.postId }),
    staleTime: 0,
    gcTime: 0,
  })
  if (!source.data) return <Skeleton className="mt-4 h-28" />
  return <EditBox {...props} source={source.data} />
}

const EditBox = ({ postId, opening, onDone, action = 'Save', source }: Props & { source: Source }) => {
  const client = useTRPCClient()
  const { refresh, circle, wantsHints } = useThreadActions()
  const [title, setTitle] = useState(source.title ?? '')
  const [body, setBody] = useState(source.body)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [kept, keep] = useState<KeptHint>()
  const box = useId()
  const hint = useHint({ wanted: wantsHints, circle, title, body, setBody, box, kept, keep })
  const save = async () => {
    setBusy(true)
    try {
      await client.posts.edit.mutate({
        postId,
        body,
        revision: source.revision,
        hint: hint.withPost(),
        ...(opening ? { title } : {}),
      })
      await refresh()
      onDone()
    } catch (error) {
      setTrouble(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <div className="mt-4 grid gap-4">
      {opening && (
        <TextField
          label="Title"
          value={title}
          maxLength={limits.title}
          onChange={(event) => {
            setTitle(event.target.value)
            hint.typed({ title: event.target.value })
          }}
        />
      )}
      <TextArea
        id={box}
        label="Your words"
        labelHidden
        value={body}
        maxLength={limits.body}
        error={trouble}
        onChange={(event) => {
          setBody(event.target.value)
          hint.typed({ words: event.target.value })
        }}
      />
      <div className="flex flex-wrap gap-3">
        <Button busy={busy} onClick={save}>
          {busy ? 'Saving…' : action}
        </Button>
        <Button look="ghost" onClick={onDone}>
          Leave it as it was
        </Button>
      </div>
      <Hint hint={hint} busy={busy} onPost={save} />
    </div>
  )
}
