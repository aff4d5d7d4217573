'use client'

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'

const AnnounceContext = createContext<(words: string) => void>(() => undefined)

/** The one polite live region of a page. */
export const Announcer = ({ children }: { children: ReactNode }) => {
  const [words, setWords] = useState('')
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const announce = useCallback((next: string) => {
    clearTimeout(waiting.current)
    setWords('')
    // Emptied first, or a screen reader stays silent when the same words come twice.
    waiting.current = setTimeout(() => setWords(next), 150)
  }, [])
  return (
    <AnnounceContext value={announce}>
      {children}
      <p role="status" className="sr-only">
        {words}
      </p>
    </AnnounceContext>
  )
}

/** `announce('2 new replies')`. For what changes on its own; never for each keystroke. */
export const useAnnounce = () => useContext(AnnounceContext)
