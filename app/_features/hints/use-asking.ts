'use client'

import { useEffect, useRef } from 'react'
import { useTRPCClient } from '#app/_trpc/client.tsx'
import { isWorthAsking, type KeptHint } from './kept-hint.ts'

const pauseMs = 1200
/** Between two questions; a draft should not use up what its member may send in a minute. */
const restMs = 4000
/** An answer that comes later than this would come between the person and what they do next. */
const slowMs = 2000

type Asking = {
  wanted: boolean
  circle: string
  kept: KeptHint | null | undefined
  keep: (hint: KeptHint) => void
}

/** Asks for a hint after a pause in typing: never while typing, never twice at once, never after the first. */
export const useAsking = (props: Asking) => {
  const client = useTRPCClient()
  const latest = useRef(props)
  const own = useRef({ text: '', asked: '', askedAt: 0, busy: false, draft: 0 })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    latest.current = props
  })

  const stop = () => {
    clearTimeout(timer.current)
    own.current.draft += 1
  }
  const ask = async () => {
    const { text, draft } = own.current
    Object.assign(own.current, { busy: true, asked: text, askedAt: Date.now() })
    try {
      const { circle } = latest.current
      const signal = AbortSignal.timeout(slowMs)
      const offer = await client.hints.offer.mutate({ circle, text }, { signal })
      // Posted or left meanwhile: these words are not being written any more.
      if (offer && draft === own.current.draft)
        latest.current.keep({ id: offer.hintId, view: offer.hint, of: text, state: 'open' })
    } catch {
      // A hint that does not come is not missed.
    }
    own.current.busy = false
  }
  const askSoon = (wait: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { text, asked, askedAt, busy } = own.current
      const rest = askedAt + restMs - Date.now()
      if (latest.current.kept || !isWorthAsking(text, asked)) return
      if (busy || rest > 0) askSoon(Math.max(rest, pauseMs))
      else void ask()
    }, wait)
  }
  const typed = (text: string) => {
    own.current.text = text
    if (latest.current.wanted && !latest.current.kept) askSoon(pauseMs)
  }

  const stopAtEnd = useRef(stop)
  useEffect(() => () => stopAtEnd.current(), [])
  return { typed, stop }
}
