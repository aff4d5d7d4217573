'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { KeptHint } from '#app/_features/hints/kept-hint.ts'

type Draft = { words: string; title: string; key: string; hint?: KeptHint }
const empty = (): Draft => ({ words: '', title: '', key: crypto.randomUUID() })

const read = (place: string): Draft | null => {
  try {
    const kept = JSON.parse(localStorage.getItem(`draft:${place}`) ?? 'null')
    return kept && typeof kept.words === 'string' ? { ...empty(), ...kept } : null
  } catch {
    return null
  }
}

const write = (place: string, draft: Draft) => {
  try {
    if (draft.words || draft.title) localStorage.setItem(`draft:${place}`, JSON.stringify(draft))
    else localStorage.removeItem(`draft:${place}`)
  } catch {
    // A private window may have no storage. The words still stand in the box.
  }
}

/**
 * Words that are being written, kept in this browser until they are posted. The draft carries the key under
 * which it will be posted, so that sending it again after a lost answer posts nothing twice.
 */
export const useDraft = (place: string) => {
  const [draft, setDraft] = useState<Draft>({ words: '', title: '', key: '' })
  const [restored, setRestored] = useState(false)
  const latest = useRef(draft)
  useEffect(() => {
    const kept = read(place)
    latest.current = kept ?? empty()
    setDraft(latest.current)
    setRestored(kept !== null)
  }, [place])

  const change = useCallback(
    (part: Partial<Pick<Draft, 'words' | 'title'>>) => {
      latest.current = { ...latest.current, ...part }
      write(place, latest.current)
      setDraft(latest.current)
      setRestored(false)
    },
    [place],
  )

  const keepHint = useCallback(
    (hint: KeptHint) => {
      latest.current = { ...latest.current, hint }
      write(place, latest.current)
      setDraft(latest.current)
    },
    [place],
  )

  /** Posted: the next words get a key of their own. */
  const clear = useCallback(() => {
    latest.current = empty()
    write(place, latest.current)
    setDraft(latest.current)
    setRestored(false)
  }, [place])

  return { draft, restored, change, keepHint, clear }
}
