'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { reasonOf } from '#app/_trpc/client.tsx'
import { useToast } from '#app/_ui/toasts.tsx'

/** Does one thing, says what came of it, and shows the page as it is then. */
export const useSave = () => {
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const save = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setBusy(true)
    const trouble = await work().then(
      () => null,
      (error) => reasonOf(error),
    )
    toast.say(trouble ?? done)
    setBusy(false)
    router.refresh()
    return trouble === null
  }
  return { save, busy }
}
