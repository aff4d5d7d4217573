'use client'

import { useCallback, useEffect, useRef } from 'react'

const every = 300

/** Runs at once, then at most every 300 ms, and once more after the last call: a busy queue is fetched calmly. */
export const useGathered = (run: () => unknown) => {
  const latest = useRef(run)
  latest.current = run
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const again = useRef(false)
  useEffect(() => () => clearTimeout(waiting.current), [])
  return useCallback(() => {
    if (waiting.current) {
      again.current = true
      return
    }
    const go = () => {
      again.current = false
      latest.current()
      waiting.current = setTimeout(() => {
        waiting.current = undefined
        if (again.current) go()
      }, every)
    }
    go()
  }, [])
}
