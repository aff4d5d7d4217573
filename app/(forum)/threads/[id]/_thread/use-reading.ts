'use client'

import { useEffect, useRef, useState } from 'react'
import { useAnnounce } from '#app/_ui/announcer.tsx'
import type { ThreadState } from './thread-state.ts'
import { useMarkRead } from './use-thread.ts'

const words = (count: number) => (count === 1 ? '1 new reply' : `${count} new replies`)

/** The posts on the screen, by their seq: what has been seen is what has been read. */
const useSeen = (threadId: string, state: ThreadState) => {
  const markRead = useMarkRead(threadId)
  // Opened further down than they have read: what lies between was not seen, so nothing is marked.
  const [gap] = useState(() => state.hasEarlier && (state.posts[0]?.seq ?? 0) > state.lastReadSeq + 1)
  const [paused, pause] = useState(false)
  const [seen, setSeen] = useState(state.lastReadSeq)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const seqs = entries
          .filter((entry) => entry.isIntersecting)
          .map(({ target }) => Number(target.getAttribute('data-seq')))
        const last = Math.max(0, ...seqs)
        if (last > 0) setSeen((before) => Math.max(before, last))
      },
      { threshold: 0.4 },
    )
    for (const post of state.posts) {
      const element = document.querySelector(`[data-seq="${post.seq}"]`)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [state.posts])
  useEffect(() => {
    if (gap || paused || seen <= state.lastReadSeq) return
    // The last loaded post read means the thread is read, edits and removals included.
    const end = !state.hasLater && seen >= (state.posts.at(-1)?.seq ?? 0)
    const wait = setTimeout(() => void markRead(end ? state.lastSeq : seen), 600)
    return () => clearTimeout(wait)
  }, [seen, state, markRead, gap, paused])
  return { seen, pause }
}

/** Counts what arrived below while somebody reads, tells it once, and brings them there when they ask. */
export const useReading = (threadId: string, state: ThreadState) => {
  const { seen, pause } = useSeen(threadId, state)
  const announce = useAnnounce()
  const [from] = useState(() => state.posts.at(-1)?.seq ?? 0)
  const waiting = state.posts.filter(
    (post) => post.seq > Math.max(seen, from) && !state.yours[post.id]?.mine && post.here,
  )
  const told = useRef(0)
  useEffect(() => {
    if (waiting.length > told.current) announce(words(waiting.length))
    told.current = waiting.length
  }, [waiting.length, announce])
  const showArrived = () => {
    const first = waiting[0]
    if (!first) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    document
      .querySelector(`[data-seq="${first.seq}"]`)
      ?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'center' })
  }
  return { arrived: waiting.length, showArrived, pause }
}
