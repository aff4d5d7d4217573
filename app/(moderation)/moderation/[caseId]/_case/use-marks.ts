'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { CaseView } from '#server/cases/schema.ts'

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

/** The words that the author will see marked: the engine's at first, then what the moderator makes of them. */
export const useMarks = ({ revisionId, evidence }: Pick<CaseView, 'revisionId' | 'evidence'>): Marks => {
  const box = useRef<HTMLDivElement>(null)
  const found = (evidence?.spans ?? []).map(({ start, end }) => ({ start, end }))
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
