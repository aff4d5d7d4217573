'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { joinWords } from '#app/_features/drafts/join-words.ts'
import { useCare } from './care.tsx'

/** Words that are being written in one of the tools, kept on this device until they are done with. */
export const useKeptDraft = (name: string) => {
  const { store } = useCare()
  const [words, setWords] = useState('')
  const recalled = useRef(false)
  const latest = useRef('')
  const change = useCallback(
    (next: string) => {
      latest.current = next
      setWords(next)
      // nothing is written over before it was read
      if (recalled.current) void store.note(`draft:${name}`, next || undefined)
    },
    [store, name],
  )
  useEffect(() => {
    let left = false
    void store.recall(`draft:${name}`).then((kept) => {
      if (left) return
      recalled.current = true
      const early = latest.current
      const both = typeof kept === 'string' ? joinWords(kept, early) : early
      if (both === kept) setWords(both)
      else if (both) change(both)
    })
    return () => {
      left = true
      recalled.current = false
    }
  }, [store, name, change])
  return [words, change] as const
}
