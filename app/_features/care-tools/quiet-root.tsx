'use client'

import { useEffect } from 'react'
import { onQuiet, quietUntil } from './quiet-moment.ts'

const longest = 3_600_000

/** While a parent has time with their child, what could call them back stays out of sight (globals.css). */
export const QuietRoot = () => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const look = () => {
      clearTimeout(timer)
      const left = quietUntil() - Date.now()
      // a clock that jumped does not silence a day
      const quiet = left > 0 && left < longest
      document.documentElement.toggleAttribute('data-quiet', quiet)
      if (quiet) timer = setTimeout(look, left)
    }
    look()
    const stop = onQuiet(look)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return null
}
