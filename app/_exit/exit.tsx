'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { leaveNow } from './leave-now.ts'
import { ThreeShifts } from './three-shifts.tsx'

type Exit = {
  /** What the button says; empty where its owner took it off. */
  name: string
  leave: () => void
}

const ExitContext = createContext<Exit>({ name: '', leave: () => undefined })
export const useExit = () => useContext(ExitContext)

/** The way out at once, for every page and every dialog below. */
export const ExitRoot = ({ url, name, children }: { url: string; name: string; children: ReactNode }) => {
  const exit = useMemo(() => ({ name, leave: () => leaveNow(url) }), [url, name])
  return (
    <ExitContext value={exit}>
      {children}
      <ThreeShifts onThird={exit.leave} />
    </ExitContext>
  )
}
