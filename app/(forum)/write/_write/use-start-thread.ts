'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { putInOutbox } from '#app/_offline/outbox.ts'
import { askToSendLater } from '#app/_offline/register-worker.ts'
import { codeOf, reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { titleFrom } from '#server/posts/policy.ts'
import type { StartThreadInput } from '#server/posts/schema.ts'
import { rememberCircle } from './last-circle.ts'

/** `sent` is what went; the box may hold more by then. */
type Ways = { posted: (sent: string) => void; waiting: (sent: string) => void; anew: () => void }

/** Starts the thread and goes there. Until that has happened, or the words wait for the network, the draft stays. */
export const useStartThread = ({ posted, waiting, anew }: Ways) => {
  const router = useRouter()
  const client = useTRPCClient()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const wait = async ({ hint: _, ...words }: StartThreadInput) => {
    await putInOutbox('posts.startThread', words)
    waiting(words.body)
    void askToSendLater()
  }
  const send = async (written: StartThreadInput) => {
    if (!written.body.trim())
      return setTrouble('The words themselves are still missing. One sentence is enough.')
    const words = { ...written, title: written.title.trim() || titleFrom(written.body) }
    setTrouble(null)
    setBusy(true)
    rememberCircle(words.circleId)
    try {
      const { threadId } = await client.posts.startThread.mutate(words)
      posted(words.body)
      return router.push(`/threads/${threadId}`)
    } catch (error) {
      const code = codeOf(error)
      if (code === 'CONFLICT') anew()
      if (
        code !== 'OFFLINE' ||
        !(await wait(words).then(
          () => true,
          () => false,
        ))
      )
        setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return { send, busy, trouble }
}
