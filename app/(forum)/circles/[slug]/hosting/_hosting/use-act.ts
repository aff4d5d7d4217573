'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

/** Does one thing, shows the page anew, and says it when it did not work. */
export const useAct = () => {
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const act = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
      router.refresh()
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  return { act, busy }
}
