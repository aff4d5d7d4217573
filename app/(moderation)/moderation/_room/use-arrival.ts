'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'

/** Coming from another page of the room, the focus goes to the head of the new one instead of nowhere. */
export const useArrival = () => {
  const path = usePathname()
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    const head = document.querySelector<HTMLElement>('#content h1')
    head?.setAttribute('tabindex', '-1')
    head?.focus({ preventScroll: true })
  }, [path])
}
