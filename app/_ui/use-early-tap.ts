'use client'

import { useEffect, useRef } from 'react'

/**
 * A radio button or checkbox that was tapped before the page came alive tells its form as if it were tapped now.
 * The control needs `autoComplete="off"`: no browser brings back an earlier state by itself then, and what differs
 * was chosen by the person. `stands`: what the form shows, undefined where the control keeps its own state.
 */
export const useEarlyTap = (stands: boolean | undefined, tell: (input: HTMLInputElement) => void) => {
  const control = useRef<HTMLInputElement>(null)
  const first = useRef({ stands, tell })
  useEffect(() => {
    const { stands, tell } = first.current
    if (stands !== undefined && control.current && control.current.checked !== stands) tell(control.current)
  }, [])
  return control
}
