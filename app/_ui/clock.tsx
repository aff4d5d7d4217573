'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

type Time = { now: number; live: boolean }
const ClockContext = createContext<Time>({ now: 0, live: false })

/** Starts at the server's time, so that the first render is the same on both sides, then follows the clock. */
export const Clock = ({ now, children }: { now: number; children: ReactNode }) => {
  const [time, setTime] = useState<Time>({ now, live: false })
  useEffect(() => {
    const tick = () => setTime({ now: Date.now(), live: true })
    tick()
    const timer = setInterval(tick, 30_000)
    return () => clearInterval(timer)
  }, [])
  return <ClockContext value={time}>{children}</ClockContext>
}

export const useClock = () => useContext(ClockContext)
