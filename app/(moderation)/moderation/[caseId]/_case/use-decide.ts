'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { codeOf, reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { gapIn } from '#server/decisions/policy.ts'
import { tabName } from '../../_words/tab-name.ts'
import { doneWords, needsGuideline, needsNote } from './decision-words.ts'
import type { Draft } from './use-decision-draft.ts'

type Span = { start: number; end: number }

/** What is still missing before this can be sent, in words; null when nothing is. */
export const missingIn = ({ kind, guidelineId, reason, note }: Draft): string | null => {
  if (!kind) return 'Please choose what to do.'
  if (needsGuideline(kind) && !guidelineId) return 'Please choose the guideline it is about.'
  if (!reason.trim()) return 'Please say why, in a sentence.'
  if (needsNote(kind) && !note.trim()) return 'Please write a few words to the author.'
  const gap = kind === 'approve' ? null : gapIn(note)
  return gap ? `There is still a gap in your note: ${gap}` : null
}

const inputOf = (draft: Draft, spans: Span[]) => {
  const { kind, guidelineId, note, days } = draft
  switch (kind) {
    case null:
    case 'approve':
      return { kind: 'approve' as const }
    case 'offer_care':
    case 'uphold':
    case 'overturn':
      return { kind, note }
    case 'cool_off':
    case 'mute':
    case 'suspend':
      return { kind, guidelineId, note, spans, days }
    default:
      return { kind, guidelineId, note, spans }
  }
}

type About = {
  view: CaseView
  token: number | undefined
  spans: Span[]
  onChanged: () => unknown
  onDone: () => void
}

/** Sends a decision. Whatever is refused, what was written stays. */
export const useDecide = ({ view, token, spans, onChanged, onDone }: About) => {
  const client = useTRPCClient()
  const router = useRouter()
  const toast = useToast()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  /** Words of the note that may hurt; sending once more means it. */
  const [asked, setAsked] = useState<string[] | null>(null)
  const decide = async (draft: Draft, insists = false) => {
    const missing = missingIn(draft)
    setTrouble(missing)
    if (missing || !draft.kind || !token || busy) return
    setBusy(true)
    try {
      const { id: caseId, version } = view
      const base = { caseId, version, token, tab: tabName(), idempotencyKey: draft.key, reason: draft.reason }
      const answer = await client.decisions.decide.mutate({ ...base, ...inputOf(draft, spans), insists })
      if (!answer.done) {
        setAsked(answer.words)
        return setBusy(false)
      }
      onDone()
      toast.say(doneWords[draft.kind])
      router.push(answer.rest ? `/moderation/${caseId}/after` : '/moderation')
    } catch (error) {
      setTrouble(reasonOf(error))
      if (codeOf(error) === 'CONFLICT') await onChanged()
      setBusy(false)
    }
  }
  return { decide, trouble, busy, asked, reconsider: () => setAsked(null) }
}
