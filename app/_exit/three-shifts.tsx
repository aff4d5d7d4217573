'use client'

import { useEffect, useRef, useState } from 'react'
import { countShifts, presses } from './count-shifts.ts'

const forgetMs = 5000

/** Shift three times, and the page is gone. After the first press it says, quietly, how many are left. */
export const ThreeShifts = ({ onThird }: { onThird: () => void }) => {
  const [pressed, setPressed] = useState(0)
  const leave = useRef(onThird)
  leave.current = onThird
  useEffect(() => {
    const count = countShifts()
    const hear = (event: KeyboardEvent) => {
      const now = count(event)
      if (now === presses) leave.current()
      else if (now !== null) setPressed(now)
    }
    document.addEventListener('keydown', hear, true)
    document.addEventListener('keyup', hear, true)
    return () => {
      document.removeEventListener('keydown', hear, true)
      document.removeEventListener('keyup', hear, true)
    }
  }, [])
  useEffect(() => {
    if (!pressed) return
    const forget = setTimeout(() => setPressed(0), forgetMs)
    return () => clearTimeout(forget)
  }, [pressed])
  const left = presses - pressed
  return (
    <div
      role="status"
      className={
        pressed
          ? 'fixed top-2 left-1/2 z-[70] -translate-x-1/2 rounded-full bg-ink px-4 py-2 text-sm text-paper'
          : 'sr-only'
      }
    >
      {pressed > 0 && (
        <>
          <span aria-hidden="true">{'●'.repeat(pressed) + '○'.repeat(left)} </span>
          Shift {left === 1 ? 'once' : 'twice'} more to leave
        </>
      )}
    </div>
  )
}
