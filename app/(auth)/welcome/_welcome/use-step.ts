'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf } from '#app/_trpc/client.tsx'

/** Does what a step is for and goes on; says it when that did not work. */
export const useStep = (next: string) => {
  const router = useRouter()
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const goOn = async (work: () => Promise<unknown>, to?: string) => {
    setBusy(true)
    setTrouble(null)
    try {
      await work()
      if (to === undefined) return location.assign(next)
      router.push(`/welcome?step=${to}&next=${encodeURIComponent(next)}`)
      router.refresh()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return { goOn, busy, trouble, setTrouble }
}
