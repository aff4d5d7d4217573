'use client'

import { useEffect, useRef, useState } from 'react'

/** Milliseconds between two looks: with a live line only for a signal that was lost, without one for everything. */
const every = { live: 60_000, still: 15_000 } as const
/** So long a line may be away before it is worth a word. */
const patience = 10_000

const soon = (ms: number) => ms * (0.75 + Math.random() / 2)

/**
 * Looks whether something was missed, also where a proxy or a bad network lets no live line through. Answers
 * whether live updates are off.
 */
export const useLooking = (connected: boolean, look: { live: () => unknown; still: () => unknown }) => {
  const [off, setOff] = useState(false)
  const latest = useRef(look)
  latest.current = look

  useEffect(() => {
    if (connected) return setOff(false)
    const waiting = setTimeout(() => setOff(true), patience)
    return () => clearTimeout(waiting)
  }, [connected])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const again = () => {
      timer = setTimeout(
        async () => {
          if (document.visibilityState === 'visible' && navigator.onLine)
            await Promise.resolve(connected ? latest.current.live() : latest.current.still()).catch(
              () => undefined,
            )
          again()
        },
        soon(connected ? every.live : every.still),
      )
    }
    again()
    return () => clearTimeout(timer)
  }, [connected])
  return off
}
