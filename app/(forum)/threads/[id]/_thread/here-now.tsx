'use client'

import { useEffect, useState } from 'react'
import { useSignal } from '#app/_realtime/live.tsx'

const typingFades = 4000

/** "Someone is writing…", "Someone is here": a little company, never who and never how many. */
export const HereNow = ({ threadId }: { threadId: string }) => {
  const [typedAt, setTypedAt] = useState(0)
  const [typing, setTyping] = useState(false)
  const [here, setHere] = useState(false)
  useSignal('typing', (signal) => {
    if (signal.threadId === threadId) setTypedAt(Date.now())
  })
  useSignal('presence', (signal) => {
    if (signal.threadId === threadId) setHere(signal.someoneIsHere)
  })
  useEffect(() => {
    if (typedAt === 0) return
    setTyping(true)
    const fade = setTimeout(() => setTyping(false), typingFades)
    return () => clearTimeout(fade)
  }, [typedAt])
  return (
    <p className="mt-3 min-h-7 text-center text-sm text-ink-soft" data-testid="here-now">
      {typing ? 'Someone is writing…' : here ? 'Someone is here.' : ''}
    </p>
  )
}
