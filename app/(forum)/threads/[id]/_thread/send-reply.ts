'use client'

import { useState } from 'react'
import { putInOutbox } from '#app/_offline/outbox.ts'
import { askToSendLater } from '#app/_offline/register-worker.ts'
import { codeOf, reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import type { ReplyInput } from '#server/posts/schema.ts'

type Ways = {
  /** `sent` is what went; the box may hold more by then. */
  posted: (sent: string) => void
  /** They wait on this device and go by themselves. */
  waiting: (sent: string) => void
  /** Posted in other words before: these need a key of their own. */
  anew: () => void
}

/** Sends a reply. Without a network it waits in the outbox, under the key it has had from its first letter. */
export const useSendReply = ({ posted, waiting, anew }: Ways) => {
  const client = useTRPCClient()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (input: ReplyInput) => {
    if (!input.body.trim()) return setTrouble('There are no words yet. “Me too” is enough.')
    setBusy(true)
    setTrouble(null)
    try {
      await client.posts.reply.mutate(input)
      posted(input.body)
    } catch (error) {
      const { hint: _, ...words } = input
      const kept =
        codeOf(error) === 'OFFLINE' &&
        (await putInOutbox('posts.reply', words).then(
          () => true,
          () => false,
        ))
      if (kept) {
        waiting(input.body)
        void askToSendLater()
      } else {
        if (codeOf(error) === 'CONFLICT') anew()
        setTrouble(reasonOf(error))
      }
    }
    setBusy(false)
  }
  return { send, busy, trouble }
}
