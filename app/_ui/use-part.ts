'use client'

import { type ComponentType, useEffect, useRef, useState } from 'react'
import { useToast } from './toasts.tsx'

/** Fetches a part of a page: `() => import('./a-part.tsx').then((file) => file.APart)`. */
export type FetchPart<Props> = () => Promise<ComponentType<Props>>

/** Before somebody taps, while the finger is on its way. What fails here is said when it is wanted. */
export const fetchAhead = <Props>(fetchPart: FetchPart<Props>) => void fetchPart().catch(() => undefined)

/**
 * A part that is fetched when it is first wanted, so that a page opens without it: null until it is here.
 * On a dead line the page stays as it is and says so; wanting it again tries again.
 */
export const usePart = <Props>(fetchPart: FetchPart<Props>) => {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null)
  const [coming, setComing] = useState(false)
  const toast = useToast()
  const want = async () => {
    setComing(true)
    try {
      const found = await fetchPart()
      setPart(() => found)
    } catch {
      toast.say('This needs the network, and it is away just now. Please try again in a moment.')
    }
    setComing(false)
  }
  return { Part, want, coming }
}

const againMs = 5000

/** The same for what shows itself once there is something to show; on a dead line it is tried again by itself. */
export const usePartWhen = <Props>(wanted: boolean, fetchPart: FetchPart<Props>) => {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null)
  const latest = useRef(fetchPart)
  const missing = wanted && !Part
  useEffect(() => {
    if (!missing) return
    let left = false
    let again: ReturnType<typeof setTimeout>
    const look = () =>
      void latest.current().then(
        (found) => left || setPart(() => found),
        () => {
          if (!left) again = setTimeout(look, againMs)
        },
      )
    look()
    return () => {
      left = true
      clearTimeout(again)
    }
  }, [missing])
  return Part
}
