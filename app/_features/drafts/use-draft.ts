'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeptHint } from '#app/_features/hints/kept-hint.ts'
import { isInOutbox } from '#app/_offline/outbox.ts'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import type { DraftView } from '#server/drafts/schema.ts'
import { type Cleared, Keeper, type Kept, type Part } from './keeper.ts'
import { hasWords } from './local-draft.ts'

const nothing: Kept = {
  draft: { title: '', words: '', details: {}, key: '', seen: [], unsaved: false },
  restored: false,
  beside: [],
}

/** Whatever ends a page or brings it back: words go out, and what was written elsewhere comes in. */
const watchPage = (keeper: Keeper) => {
  const seen = () => (document.visibilityState === 'hidden' ? keeper.leave() : void keeper.read())
  const leave = () => keeper.leave()
  const read = () => void keeper.read()
  document.addEventListener('visibilitychange', seen)
  window.addEventListener('pagehide', leave)
  window.addEventListener('online', read)
  return () => {
    document.removeEventListener('visibilitychange', seen)
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', read)
  }
}

/**
 * Words that are being written, kept in this browser and on the server until they are posted. The draft carries
 * the key under which it will be posted, so that sending it again after a lost answer posts nothing twice.
 */
export const useDraft = (place: string) => {
  const client = useTRPCClient()
  const [kept, setKept] = useState(nothing)
  const keeper = useRef<Keeper>(undefined)
  const early = useRef<Part>({})
  useEffect(() => {
    const opened = new Keeper(place, client, isInOutbox, setKept)
    keeper.current = opened
    void opened.open(early.current)
    early.current = {}
    const unwatch = watchPage(opened)
    return () => {
      unwatch()
      opened.close()
    }
  }, [place, client])

  // A box tells what was typed before the page came alive, and does so before the keeper is there.
  const change = useCallback((part: Part) => {
    if (keeper.current) keeper.current.change(part)
    else early.current = { ...early.current, ...part, details: { ...early.current.details, ...part.details } }
  }, [])
  const keepHint = useCallback((hint: KeptHint) => keeper.current?.keepHint(hint), [])
  const clear = useCallback((how?: Cleared) => keeper.current?.clear(how), [])
  const renewKey = useCallback(() => keeper.current?.renewKey(), [])
  const take = useCallback((other: DraftView) => void keeper.current?.take(other), [])
  const putAway = useCallback((other: DraftView) => void keeper.current?.putAway(other), [])
  const { draft, restored, beside } = kept
  /** Where the words are safe, to be said beside the box. */
  const safe = !hasWords(draft) ? null : draft.unsaved ? ('here' as const) : ('everywhere' as const)
  return { draft, restored, beside, safe, change, keepHint, clear, renewKey, take, putAway }
}
