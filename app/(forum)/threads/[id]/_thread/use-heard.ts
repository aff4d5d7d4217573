'use client'

import { useState } from 'react'
import type { LocalDraft } from '#app/_features/drafts/local-draft.ts'
import { isAdviceShaped } from '#server/posts/advice/policy.ts'
import type { ThreadView } from '#server/threads/schema.ts'

/** Whether to ask once, before an answer that reads like advice goes to somebody who wants to be heard. */
export const useHeard = (
  thread: ThreadView,
  draft: LocalDraft,
  change: (part: Partial<LocalDraft>) => void,
) => {
  const [asking, setAsking] = useState(false)
  const mustAsk = () => {
    const asked = thread.mine || thread.wish !== 'just_listen' || draft.details.heardAsked
    if (asked || !isAdviceShaped(draft.words)) return false
    change({ details: { ...draft.details, heardAsked: true } })
    setAsking(true)
    return true
  }
  return { asking, mustAsk, stop: () => setAsking(false) }
}
