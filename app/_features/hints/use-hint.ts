'use client'

import { useEffect, useRef } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import { findAgain, replaceSentences } from '#server/hints/policy.ts'
import type { HintWithPost } from '#server/hints/schema.ts'
import { revisionText } from '#server/plain-text.ts'
import { type KeptHint, outcomeOf, viewNow } from './kept-hint.ts'
import { useAsking } from './use-asking.ts'

type Draft = {
  /** Whether the member wants hints at all. */
  wanted: boolean
  circle: string
  title?: string
  body: string
  setBody: (body: string) => void
  /** The id of the box with the body. */
  box: string
  kept: KeptHint | null | undefined
  keep: (hint: KeptHint) => void
}

const focusBox = (id: string, caret?: number) => {
  const box = document.getElementById(id)
  if (!(box instanceof HTMLTextAreaElement)) return
  box.focus({ preventScroll: true })
  if (caret !== undefined) box.setSelectionRange(caret, caret)
}

/** The words that were taken out come back; what was written since stays. */
const bringBack = (now: string, swapped: { text: string; taken: string }, before: string, kinder: string) => {
  if (now === swapped.text) return before
  return now.includes(kinder) ? now.replace(kinder, () => swapped.taken) : `${now}\n\n${swapped.taken}`
}

/** The hint of one draft: `typed` at each change, `withPost` when it is sent, the rest for the Hint below. */
export const useHint = (draft: Draft) => {
  const { title = '', body, kept, keep, box } = draft
  const client = useTRPCClient()
  const toast = useToast()
  const undoToast = useRef<string>(undefined)
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  })
  const { typed, stop } = useAsking(draft)
  const text = revisionText({ title, body })
  const view = viewNow(kept, text)
  const places = view?.words.length ? findAgain(body, view.words, text.length - body.length) : null

  const adopt = (hint: KeptHint, kinder: string) => {
    const swapped = replaceSentences(body, places ?? [], kinder)
    if (!swapped) return
    draft.setBody(swapped.text)
    keep({ ...hint, state: 'adopted' })
    // once the box holds the new words
    requestAnimationFrame(() => focusBox(box, swapped.end))
    const undo = () => {
      draft.setBody(bringBack(latest.current.body, swapped, body, kinder))
      keep({ ...hint, state: 'open' })
    }
    undoToast.current = toast.say('The kinder words are in your text.', { undo })
  }
  const putAway = (hint: KeptHint) => {
    keep({ ...hint, state: 'put_away' })
    if (document.activeElement !== document.body) focusBox(box)
    client.hints.putAway.mutate({ hintId: hint.id }).catch(() => undefined)
  }
  const withPost = (): HintWithPost => {
    stop()
    if (undoToast.current) toast.close(undoToast.current)
    return outcomeOf(kept, text)
  }
  return {
    view,
    typed: (part: { title?: string; words?: string }) =>
      typed(revisionText({ title: part.title ?? title, body: part.words ?? body })),
    withPost,
    adopt: kept && view?.kinder && places ? () => adopt(kept, view.kinder ?? '') : null,
    putAway: () => kept && putAway(kept),
  }
}
