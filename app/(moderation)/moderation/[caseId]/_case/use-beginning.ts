'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '#app/_trpc/client.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import type { Language } from '#server/templates/schema.ts'
import type { Kind } from './decision-words.ts'
import { withSuggestion } from './with-suggestion.ts'

type Begun = (kind: Kind, note: string) => void

/**
 * What a note begins with, in the author's language or another: a beginning that a moderator makes theirs. It
 * comes a moment after the choice; where it cannot be fetched, the note is simply empty.
 */
export const useBeginning = ({ lane, severity, evidence, language: theirs }: CaseView, onBegun: Begun) => {
  const [language, setLanguage] = useState<Language>(theirs)
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const fetch = async (kind: Kind, inLanguage: Language) => {
    const asked = trpc.templates.find.queryOptions({ lane, kind, severity, language: inLanguage })
    const body = await queryClient
      .fetchQuery({ ...asked, staleTime: Number.POSITIVE_INFINITY })
      .catch(() => '')
    const reframe = kind === 'ask_to_rephrase' && inLanguage === 'en' ? (evidence?.reframe ?? null) : null
    onBegun(kind, withSuggestion(body, reframe))
  }
  return {
    language,
    begin: (kind: Kind) => void fetch(kind, language),
    speak: (next: Language, kind: Kind | null) => {
      setLanguage(next)
      if (kind) void fetch(kind, next)
    },
  }
}
