'use client'

import { useEffect, useRef, useState } from 'react'
import { joinWords } from '#app/_features/drafts/join-words.ts'
import type { ReviewVerdict } from '#server/reviews/policy.ts'

type Word = { verdict: ReviewVerdict | null; reason: string }
const blank: Word = { verdict: null, reason: '' }

const read = (key: string): Word => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null')
    return kept && typeof kept.reason === 'string' ? { ...blank, ...kept } : blank
  } catch {
    return blank
  }
}

const write = (key: string, word: Word) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(word))
  } catch {
    // A private window may have no storage. The words still stand in the box.
  }
}

/** What somebody is about to say, kept in this tab until it is sent. */
export const useKeptWord = (about: string) => {
  const key = `word:${about}`
  const [word, setWord] = useState(blank)
  const latest = useRef(blank)
  const recalled = useRef(false)
  // A box tells what was typed before the page came alive, and does so before this looks at what was kept.
  useEffect(() => {
    const kept = read(key)
    const { verdict, reason } = latest.current
    const next = { verdict: verdict ?? kept.verdict, reason: joinWords(kept.reason, reason) }
    recalled.current = true
    latest.current = next
    setWord(next)
    if (next.verdict || next.reason) write(key, next)
  }, [key])
  const change = (part: Partial<Word>) => {
    latest.current = { ...latest.current, ...part }
    setWord(latest.current)
    if (recalled.current) write(key, latest.current)
  }
  return { word, change, forget: () => sessionStorage.removeItem(key) }
}
