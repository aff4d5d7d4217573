'use client'

import { useEffect, useState } from 'react'
import type { LocalDraft } from '#app/_features/drafts/local-draft.ts'
import type { ThreadView } from '#server/threads/schema.ts'

type Looks = (words: string) => boolean

/** Fetched once somebody writes: a page that is only read opens without it. Without it nobody is asked. */
const useLooks = (wanted: boolean) => {
  const [looks, setLooks] = useState<Looks | null>(null)
  useEffect(() => {
    if (wanted && !looks)
      void import('#server/posts/advice/policy.ts')
        .then(({ isAdviceShaped }) => setLooks(() => isAdviceShaped))
        .catch(() => undefined)
  }, [wanted, looks])
  return looks
}

/** Whether to ask once, before an answer that reads like advice goes to somebody who wants to be heard. */
export const useHeard = (
  thread: ThreadView,
  draft: LocalDraft,
  change: (part: Partial<LocalDraft>) => void,
) => {
  const [asking, setAsking] = useState(false)
  const mayAsk = !thread.mine && thread.wish === 'just_listen' && !draft.details.heardAsked
  const looksLikeAdvice = useLooks(mayAsk && draft.words !== '')
  const mustAsk = () => {
    if (!mayAsk || !looksLikeAdvice?.(draft.words)) return false
    change({ details: { ...draft.details, heardAsked: true } })
    setAsking(true)
    return true
  }
  return { asking, mustAsk, stop: () => setAsking(false) }
}
