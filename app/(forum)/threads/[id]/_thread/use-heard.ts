'use client'

import { useEffect, useRef, useState } from 'react'
import type { LocalDraft } from '#app/_features/drafts/local-draft.ts'
import type { ThreadView } from '#server/threads/schema.ts'

type Looks = (words: string) => boolean

/** How long an answer waits for the code that looks at it. It comes while somebody writes, so nearly never. */
const patienceMs = 1500

/** Fetched once somebody writes: a page that is only read opens without it. Without it nobody is asked. */
const useLooks = (wanted: boolean) => {
  const looks = useRef<Promise<Looks | null>>(undefined)
  useEffect(() => {
    if (!wanted || looks.current) return
    const arriving = import('#server/posts/advice/policy.ts').then(
      ({ isAdviceShaped }) => isAdviceShaped,
      () => null,
    )
    looks.current = arriving
    void arriving.then((arrived) => {
      if (!arrived) looks.current = undefined
    })
  }, [wanted])
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
  const looks = useLooks(mayAsk && draft.words !== '')
  const mustAsk = async () => {
    if (!mayAsk) return false
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))
    const looksLikeAdvice = await Promise.race([looks.current, late])
    if (!looksLikeAdvice?.(draft.words)) return false
    change({ details: { ...draft.details, heardAsked: true } })
    setAsking(true)
    return true
  }
  return { asking, mustAsk, stop: () => setAsking(false) }
}
