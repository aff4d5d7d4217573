'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { useAnnounce } from '#app/_ui/announcer.tsx'
import type { Intent, Wish } from '#server/posts/limits.ts'
import type { Found, Time } from '#server/search/schema.ts'

export type Asked = {
  words: string
  circleId: string | null
  intent: Intent | null
  wish: Wish | null
  time: Time | null
}
type Answer = { asked: Asked; found: Found }

export const anywhere = { circleId: null, intent: null, wish: null, time: null }
export const isNarrowed = ({ words: _, ...only }: Asked) =>
  Object.values(only).some((value) => value !== null)

// In the memory of this page alone, so that going back finds it again: in no address, no history, no storage.
let last: Answer | null = null

const toInput = ({ words, ...only }: Asked) => ({
  words,
  ...Object.fromEntries(Object.entries(only).filter(([, value]) => value !== null)),
})

/** One search at a time; the answer to an earlier one that comes late is not shown. */
export const useSearch = () => {
  const client = useTRPCClient()
  const announce = useAnnounce()
  const [asked, setAsked] = useState<Asked>(last?.asked ?? { words: '', ...anywhere })
  const [answer, setAnswer] = useState<Answer | null>(last)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  const keep = (next: Answer) => {
    last = next
    setAnswer(next)
  }
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setTrouble(null)
    await work().catch((error) => setTrouble(reasonOf(error)))
    setBusy(false)
  }
  const look = (wanted: Asked) => {
    setAsked(wanted)
    if (!wanted.words.trim()) return
    return attempt(async () => {
      const found = await client.search.posts.mutate(toInput(wanted))
      announce(found.posts.length > 0 ? 'Here is what we found.' : 'Nothing with these words.')
      keep({ asked: wanted, found })
    })
  }
  const more = () =>
    attempt(async () => {
      if (!answer?.found.next) return
      const { next: cursor, posts } = answer.found
      const found = await client.search.posts.mutate({ ...toInput(answer.asked), cursor })
      keep({ asked: answer.asked, found: { ...found, posts: [...posts, ...found.posts] } })
    })
  return { asked, setAsked, answer, busy, trouble, look, more }
}
