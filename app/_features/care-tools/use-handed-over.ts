'use client'

import { useEffect, useRef } from 'react'
import { type HandedOver, takeHandedOver } from './hand-over.ts'

/** Gives words that were brought along from For me to a form, once its own draft is there. */
export const useHandedOver = (ready: boolean, take: (handed: HandedOver) => void) => {
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const handed = ready ? takeHandedOver() : null
    if (handed) latest.current(handed)
  }, [ready])
}

/** What was begun before stays, and what is brought stands below it. */
export const joined = (draft: { title: string; words: string }, { title, words }: HandedOver) =>
  draft.words.trim()
    ? { title: draft.title, words: `${draft.words.trimEnd()}\n\n${words}` }
    : { title: draft.title || title, words }
