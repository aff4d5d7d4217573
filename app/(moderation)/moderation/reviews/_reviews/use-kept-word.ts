'use client'

import { useEffect, useState } from 'react'
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

/** What somebody is about to say, kept in this tab until it is sent. */
export const useKeptWord = (about: string) => {
  const key = `word:${about}`
  const [word, setWord] = useState(blank)
  useEffect(() => setWord(read(key)), [key])
  const change = (part: Partial<Word>) => {
    const next = { ...word, ...part }
    setWord(next)
    try {
      sessionStorage.setItem(key, JSON.stringify(next))
    } catch {
      // A private window may have no storage. The words still stand in the box.
    }
  }
  return { word, change, forget: () => sessionStorage.removeItem(key) }
}
