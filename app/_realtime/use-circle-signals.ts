'use client'

import { useEffect, useRef } from 'react'
import { useLive, useSignal } from './live.tsx'

const gather = 250

/** Calls `renew` when something changed in one of these circles, and after having been away. */
export const useCircleSignals = (circleIds: string[], renew: () => void) => {
  const { socket, connected } = useLive()
  const latest = useRef(renew)
  latest.current = renew
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const joined = useRef(false)
  const ids = circleIds.join(',')
  useEffect(() => {
    if (!socket || !connected || !ids) return
    for (const circleId of ids.split(',')) socket.emit('joinCircle', { circleId }, () => undefined)
    // The page came fresh from the server; only a connection after the first one has missed something.
    if (joined.current) latest.current()
    joined.current = true
    return () => clearTimeout(waiting.current)
  }, [socket, connected, ids])
  useSignal('circle', ({ circleId }) => {
    if (!ids.includes(circleId)) return
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => latest.current(), gather)
  })
}
