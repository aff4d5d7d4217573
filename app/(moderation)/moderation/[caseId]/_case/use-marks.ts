'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { CaseView } from '#server/cases/schema.ts'
import { decisionLimits } from '#server/decisions/schema.ts'

type Span = { start: number; end: number }
export type Marks = {
  spans: Span[]
  box: RefObject<HTMLDivElement | null>
  add: () => void
  clear: () => void
}

/** Where in the text of an element the selection begins and ends; null when nothing in it is selected. */
const selectedIn = (element: HTMLElement | null): Span | null => {
  const selection = getSelection()
  if (!element || !selection?.rangeCount || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!element.contains(range.commonAncestorContainer)) return null
  const before = range.cloneRange()
  before.selectNodeContents(element)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  const end = start + range.toString().length
  return end > start ? { start, end } : null
}

type Noticed = Pick<CaseView, 'revisionId' | 'evidence' | 'hostWords'>

/** The words that the author will see marked: what the engine and the hosts noticed at first, then what the moderator makes of them. */
export const useMarks = ({ revisionId, evidence, hostWords }: Noticed): Marks => {
  const box = useRef<HTMLDivElement>(null)
  const noticed = [...(evidence?.spans ?? []), ...hostWords.flatMap(({ spans }) => spans)]
  const found = noticed.map(({ start, end }) => ({ start, end })).slice(0, decisionLimits.spans)
  const [spans, setSpans] = useState<Span[]>(found)
  const first = useRef(found)
  first.current = found
  // biome-ignore lint/correctness/useExhaustiveDependencies: marks count into one wording; another has its own
  useEffect(() => setSpans(first.current), [revisionId])
  const add = () => {
    const selected = selectedIn(box.current)
    if (selected) setSpans((before) => [...before, selected])
    getSelection()?.removeAllRanges()
  }
  return { spans, box, add, clear: () => setSpans([]) }
}
