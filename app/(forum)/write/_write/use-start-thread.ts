'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import type { HintWithPost } from '#server/hints/schema.ts'
import type { Intent, Trigger, Wish } from '#server/posts/schema.ts'

export type Extras = { trigger: Trigger | null; contentNote: string }
type Words = Extras & {
  circleId: string
  title: string
  body: string
  intent: Intent
  wish: Wish
  idempotencyKey: string
  hint: HintWithPost
}

const missing = ({ title, body }: Words) => {
  if (!title.trim()) return 'A few words for the list are still missing.'
  return body.trim() ? null : 'The words themselves are still missing. One sentence is enough.'
}

/** Starts the thread and goes there. Until that has happened the draft stays. */
export const useStartThread = (posted: () => void) => {
  const router = useRouter()
  const client = useTRPCClient()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const send = async (words: Words) => {
    const lacks = missing(words)
    setTrouble(lacks)
    if (lacks) return
    setBusy(true)
    try {
      const { threadId } = await client.posts.startThread.mutate(words)
      posted()
      router.push(`/threads/${threadId}`)
    } catch (error) {
      setTrouble(reasonOf(error))
      setBusy(false)
    }
  }
  return { send, busy, trouble }
}
