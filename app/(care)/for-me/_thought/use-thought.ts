'use client'

import { useEffect, useState } from 'react'
import { useCare } from '../_store/care.tsx'
import { daysAfter, today } from '../_store/days.ts'
import { useEntries } from '../_store/use-entries.ts'
import { after, before, newThought, type Place, placeOf, type Thought } from './thought.ts'

const aWeek = 7

/** One thought on its way through the steps. Every change is kept at once: it can be left anywhere, and gone on with. */
export const useThought = () => {
  const { store } = useCare()
  const thoughts = useEntries('thought')
  const [open, setOpen] = useState<{ id: string; body: Thought } | null>(null)

  const keep = (id: string, body: Thought) => {
    setOpen({ id, body })
    // an empty beginning is nothing to keep
    if (body.thought.trim() || body.friend.trim() || body.kinder.trim()) void store.keep('thought', id, body)
  }
  const change = (part: Partial<Thought>) => open && keep(open.id, { ...open.body, ...part })
  const go = (place: Place | null) => {
    if (!open || !place) return
    const askOn = open.body.step ? (open.body.askOn ?? daysAfter(today(), aWeek)) : null
    keep(open.id, { ...open.body, place, ...(place === 'end' ? { done: true, askOn } : {}) })
    window.scrollTo(0, 0)
  }
  const begin = () => setOpen({ id: crypto.randomUUID(), body: newThought(new Date().toISOString()) })
  const resume = (id: string, body: Thought) => setOpen({ id, body })

  // Whoever comes for the first time begins at once.
  const isFirst = thoughts.length === 0
  useEffect(() => {
    if (isFirst)
      setOpen((now) => now ?? { id: crypto.randomUUID(), body: newThought(new Date().toISOString()) })
  }, [isFirst])

  const place = open ? placeOf(open.body) : 'thought'
  return {
    thoughts,
    open,
    place,
    change,
    begin,
    resume,
    close: () => setOpen(null),
    next: () => go(after(place)),
    back: before(place) && (() => go(before(place))),
  }
}
export type ThoughtWay = ReturnType<typeof useThought>
