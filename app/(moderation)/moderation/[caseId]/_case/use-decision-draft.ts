'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { type Kind, usualDays } from './decision-words.ts'
import { fromKept, newerOf, toKept } from './kept-draft.ts'
import { useBeginning } from './use-beginning.ts'

export type Draft = {
  kind: Kind | null
  guidelineId: string
  reason: string
  note: string
  days: number
  /** The moderator has made the note theirs; choosing another decision leaves it alone. */
  own: boolean
  key: string
  /** When it was last changed, so that the newest of two devices is shown. */
  at: string
}

const pause = 800
const place = (caseId: string) => `decision:${caseId}`
const blank = (): Draft => ({
  kind: null,
  guidelineId: '',
  reason: '',
  note: '',
  days: 3,
  own: false,
  key: crypto.randomUUID(),
  at: '',
})

const read = (caseId: string): Draft | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(place(caseId)) ?? 'null')
    return kept && typeof kept.note === 'string' ? { ...blank(), ...kept } : null
  } catch {
    return null
  }
}

/** Sends the newest draft to the server after a pause, and at once when the page goes. */
const useKeeping = (caseId: string) => {
  const client = useTRPCClient()
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; draft: Draft } | null>(null)
  const forget = useCallback(() => {
    clearTimeout(waiting.current?.timer)
    waiting.current = null
  }, [])
  const send = useCallback(() => {
    const draft = waiting.current?.draft
    forget()
    // This tab has it too; the next change tries again.
    if (draft) client.cases.keepDraft.mutate({ caseId, draft: toKept(draft) }).catch(() => undefined)
  }, [client, caseId, forget])
  const keep = useCallback(
    (draft: Draft) => {
      forget()
      waiting.current = { draft, timer: setTimeout(send, pause) }
    },
    [forget, send],
  )
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && send()
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      send()
    }
  }, [send])
  return { keep, forget }
}

/** What a moderator is writing about a case, kept here and on the server until it is decided, whatever becomes of the lease. */
export const useDecisionDraft = (view: CaseView) => {
  const { id, draft: kept } = view
  const [draft, setDraft] = useState<Draft>({ ...blank(), key: '' })
  const { keep, forget } = useKeeping(id)
  const first = useRef(kept)
  useEffect(() => setDraft({ ...blank(), ...newerOf(read(id), fromKept(first.current)) }), [id])
  const latest = useRef(draft)
  latest.current = draft
  const change = (part: Partial<Draft>) => {
    const next = { ...latest.current, ...part, at: new Date().toISOString() }
    latest.current = next
    setDraft(next)
    sessionStorage.setItem(place(id), JSON.stringify(next))
    keep(next)
  }
  const { language, begin, speak } = useBeginning(view, (kind, note) => {
    // Somebody who has begun to write, or chosen another decision meanwhile, is not interrupted.
    if (!latest.current.own && latest.current.kind === kind) change({ note })
  })
  const choose = (kind: Kind) => {
    change({ kind, days: usualDays[kind] ?? draft.days })
    if (!draft.own) begin(kind)
  }
  const clear = () => {
    forget()
    sessionStorage.removeItem(place(id))
  }
  return { draft, change, choose, clear, language, speak }
}
