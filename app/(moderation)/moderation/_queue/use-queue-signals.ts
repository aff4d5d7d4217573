'use client'

import { useEffect, useRef } from 'react'
import { useLive, useSignal } from '#app/_realtime/live.tsx'

/** Calls `renew` when something in the queue changed, and after having been away. */
export const useQueueSignals = (renew: () => void) => {
  const { socket, connected } = useLive()
  const latest = useRef(renew)
  latest.current = renew
  useEffect(() => {
    if (!socket || !connected) return
    // What changed between the page's making and this moment is fetched once the ear is open.
    socket.emit('joinQueue', () => latest.current())
  }, [socket, connected])
  useSignal('queue', () => latest.current())
}
