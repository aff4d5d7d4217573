'use client'

import { useEffect, useState } from 'react'

/** The value once it has been left alone for a moment. */
export const useSettled = <T>(value: T, ms = 350): T => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}
