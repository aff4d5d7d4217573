'use client'

import { useCallback, useEffect, useState } from 'react'
import { useCare } from './care.tsx'

/** Words that are being written in one of the tools, kept on this device until they are done with. */
export const useKeptDraft = (name: string) => {
  const { store } = useCare()
  const [words, setWords] = useState('')
  useEffect(() => {
    let left = false
    void store.recall(`draft:${name}`).then((kept) => {
      // what was typed meanwhile counts
      if (!left && typeof kept === 'string') setWords((now) => now || kept)
    })
    return () => {
      left = true
    }
  }, [store, name])
  const change = useCallback(
    (next: string) => {
      setWords(next)
      void store.note(`draft:${name}`, next || undefined)
    },
    [store, name],
  )
  return [words, change] as const
}
