'use client'

import { useEffect, useState } from 'react'
import type { CaseView } from '#server/cases/schema.ts'
import { type Kind, usualDays } from './decision-words.ts'
import { noteFor } from './notes.ts'

export type Draft = {
  kind: Kind | null
  guidelineId: string
  reason: string
  note: string
  days: number
  /** The moderator has made the note theirs; choosing another decision leaves it alone. */
  own: boolean
  key: string
}

const place = (caseId: string) => `decision:${caseId}`
const blank = (): Draft => ({
  kind: null,
  guidelineId: '',
  reason: '',
  note: '',
  days: 3,
  own: false,
  key: crypto.randomUUID(),
})

const read = (caseId: string): Draft | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place(caseId)) ?? 'null')
    return kept && typeof kept.note === 'string' ? { ...blank(), ...kept } : null
  } catch {
    return null
  }
}

/** What a moderator is writing about a case, kept in this tab until it is decided, whatever becomes of the lease. */
export const useDecisionDraft = ({ id, lane, evidence }: CaseView) => {
  const [draft, setDraft] = useState<Draft>({ ...blank(), key: '' })
  useEffect(() => setDraft(read(id) ?? blank()), [id])
  const keep = (next: Draft) => {
    setDraft(next)
    sessionStorage.setItem(place(id), JSON.stringify(next))
  }
  const change = (part: Partial<Draft>) => keep({ ...draft, ...part })
  const choose = (kind: Kind) =>
    change({
      kind,
      days: usualDays[kind] ?? draft.days,
      ...(draft.own ? {} : { note: noteFor({ lane, kind, reframe: evidence?.reframe ?? null }) }),
    })
  const clear = () => sessionStorage.removeItem(place(id))
  return { draft, change, choose, clear }
}
