'use client'

import { useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { KeptWhere } from '#app/_features/drafts/kept-where.tsx'
import { hasWords } from '#app/_features/drafts/local-draft.ts'
import { OtherWords } from '#app/_features/drafts/other-words.tsx'
import { useDraft } from '#app/_features/drafts/use-draft.ts'
import { Hint } from '#app/_features/hints/hint.tsx'
import { useHint } from '#app/_features/hints/use-hint.ts'
import { reasonOf, useTRPC, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Skeleton } from '#app/_ui/skeleton.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { limits } from '#server/posts/limits.ts'
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
  const { refresh, circle, wantsHints, threadId } = useThreadActions()
  const { draft, change, keepHint, clear, safe, beside, take, putAway } = useDraft(`edit:${postId}`)
  // until something is typed the box holds the post as it is
  const [begun, setBegun] = useState(false)
  const editing = begun || hasWords(draft)
  const title = editing ? draft.title : (source.title ?? '')
  const body = editing ? draft.words : source.body
  const write = (part: { title?: string; words?: string }) => {
    setBegun(true)
    change({ title, words: body, details: { threadId, postRevision: source.revision }, ...part })
  }
  const setBody = (words: string) => write({ words })
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const box = useId()
  const inBox = useRef(body)
  inBox.current = body
  const hint = useHint({
    wanted: wantsHints,
    circle,
    title,
    body,
    setBody,
    box,
    kept: draft.hint,
    keep: keepHint,
  })
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
      // what was typed since stays, and is there again when the post is taken up once more
      if (inBox.current === body) clear()
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
            write({ title: event.target.value })
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
        <Button
          look="ghost"
          onClick={() => {
            clear()
            onDone()
          }}
        >
          Leave it as it was
        </Button>
      </div>
      <KeptWhere safe={safe} />
      <Hint hint={hint} busy={busy} onPost={save} />
      <OtherWords beside={beside} onTake={take} onPutAway={putAway} />
    </div>
  )
}
