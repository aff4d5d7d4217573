'use client'

import { useEffect, useRef } from 'react'
import { useAnnounce } from '#app/_ui/announcer.tsx'
import type { CaseCard } from '#server/cases/schema.ts'
import { happeningWords } from '../_words/news-words.ts'

/** Says what others did, for those who do not see the cards change. Once each, and nothing at the start. */
export const useNewsAloud = (cases: CaseCard[]) => {
  const announce = useAnnounce()
  const told = useRef<{ news: Set<string>; cases: Set<string> } | null>(null)
  useEffect(() => {
    const before = told.current
    told.current = {
      news: new Set(cases.flatMap(({ news }) => news?.id ?? [])),
      cases: new Set(cases.map(({ id }) => id)),
    }
    if (!before) return
    const lines = cases.flatMap(({ news, summary }) =>
      news && !news.you && !before.news.has(news.id) ? `${happeningWords(news)} ${summary}.` : [],
    )
    const more = cases.filter(({ id }) => !before.cases.has(id)).length
    if (more > 0 && lines.length === 0) lines.push('One more to look at.')
    if (lines.length > 0) announce(lines.join(' '))
  }, [cases, announce])
}
