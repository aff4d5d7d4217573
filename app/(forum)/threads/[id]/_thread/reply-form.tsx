'use client'

import { useId, useRef, useState } from 'react'
import { Hint } from '#app/_features/hints/hint.tsx'
import { useHint } from '#app/_features/hints/use-hint.ts'
import { useDraft } from '#app/_features/posts/use-draft.ts'
import { useLive } from '#app/_realtime/live.tsx'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Form } from '#app/_ui/form.tsx'
import { TextArea } from '#app/_ui/text-area.tsx'
import { limits } from '#server/posts/schema.ts'
import type { ThreadView } from '#server/threads/schema.ts'
import { useThreadActions } from './thread-actions.tsx'

const invitation: Record<string, string> = {
  just_listen: 'They would like to be heard. Advice can wait.',
  me_too_welcome: '“Me too” is a whole answer.',
  advice_welcome: 'What has worked for you?',
}

const typingEvery = 3000

/** Tells the others, at most every few seconds, that somebody is writing. */
const useTyping = (threadId: string) => {
  const { socket } = useLive()
  const last = useRef(0)
  return () => {
    if (Date.now() - last.current < typingEvery) return
    last.current = Date.now()
    socket?.emit('typing', { threadId })
  }
}

/** The place to answer. What is typed is kept in this browser until it is posted. */
export const ReplyForm = ({ thread }: { thread: ThreadView }) => {
  const { draft, restored, change, keepHint, clear } = useDraft(`reply:${thread.id}`)
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const client = useTRPCClient()
  const { refresh, wantsHints } = useThreadActions()
  const typing = useTyping(thread.id)
  const box = useId()
  const hint = useHint({
    wanted: wantsHints,
    circle: thread.circle.slug,
    body: draft.words,
    setBody: (words) => change({ words }),
    box,
    kept: draft.hint,
    keep: keepHint,
  })

  const send = async () => {
    if (!draft.words.trim()) return setTrouble('There are no words yet. “Me too” is enough.')
    setBusy(true)
    setTrouble(null)
    try {
      const { words: body, key: idempotencyKey } = draft
      await client.posts.reply.mutate({
        threadId: thread.id,
        body,
        idempotencyKey,
        hint: hint.withPost(),
      })
      clear()
      await refresh().catch(() => undefined)
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }

  return (
    <Card className="mt-6" accent={thread.circle.accent}>
      <Form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
        className="grid gap-4"
      >
        <TextArea
          id={box}
          label="Your answer"
          hint={restored ? 'We kept what you began to write.' : invitation[thread.wish]}
          value={draft.words}
          maxLength={limits.body}
          error={trouble}
          onChange={(event) => {
            change({ words: event.target.value })
            typing()
            hint.typed({ words: event.target.value })
          }}
        />
        <div>
          <Button type="submit" busy={busy}>
            {busy ? 'Sending…' : 'Answer'}
          </Button>
        </div>
        <Hint hint={hint} busy={busy} onPost={send} />
      </Form>
    </Card>
  )
}
