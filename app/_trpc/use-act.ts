'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf } from './client.tsx'

/** Does one thing and shows the page anew; keeps the reason when it did not work. */
export const useAct = () => {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true)
    setTrouble(null)
    try {
      await work()
      router.refresh()
    } catch (error) {
      setTrouble(reasonOf(error))
    }
    setBusy(false)
  }
  return { act, busy, trouble }
}
